const { browserPath } = require("./browser");
const { startShared } = require("./previewServer");

/**
 * Starts the preview once for all journeys; other tests run while it is built, and journeys wait for it by
 * `previewAddress`. Without a browser there is no journey.
 */
module.exports = () => {
  if (browserPath() !== null) globalThis.previewOfJourneys = startShared();
};
