/** Ends what `startServer` started. */
module.exports = async () => {
  await globalThis.previewOfJourneys?.stop();
};
