/** Three projects: jsdom for React components alone, browser for the journeys through the preview, node for the rest. */
const transform = {
  "^.+\\.(ts|tsx|mjs)$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
};

/** pdf.js comes as ES modules only. */
const transformIgnorePatterns = ["/node_modules/(?!pdfjs-dist/)"];

module.exports = {
  // A whole calculation engine is made for most tests, and a busy machine takes its time.
  testTimeout: 60_000,
  projects: [
    {
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/e2e/"],
      setupFiles: ["<rootDir>/test/setup/univerLines.js"],
      transform,
      transformIgnorePatterns,
    },
    {
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/startServer.js",
      globalTeardown: "<rootDir>/test/e2e/stopServer.js",
      setupFiles: ["<rootDir>/test/setup/univerLines.js"],
      transform,
      transformIgnorePatterns,
    },
    {
      displayName: "jsdom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      transform,
    },
  ],
};
