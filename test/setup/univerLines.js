/**
 * Univer tells of formulas that are gone since its last calculation, and goes on rightly without them. Jest gives each
 * such line its place in the bundle of 13 MB, which took nine tenths of the time of tests that delete rows.
 */
const GONE = "Dependency tree not found for treeId:";
const { error } = console;

console.error = (...words) => {
  if (words[0] !== GONE) {
    error.apply(console, words);
  }
};
