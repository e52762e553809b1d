/** The add-in's version; a test holds it, the package and the manifest together. */
export const VERSION = "0.1.0";
