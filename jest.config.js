/** Two projects: node for everything but React components, jsdom for those alone. */
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
