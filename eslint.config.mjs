import path from "node:path";
import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const ROOT = import.meta.dirname;

/**
 * Which folders of src/ each one may import from, beside itself and src/errors.ts. Nothing under src/ may import
 * from outside it.
 */
const MAY_IMPORT = {
  plan: [],
  vocabulary: ["plan"],
  intake: ["plan", "vocabulary"],
  ledger: ["plan", "vocabulary"],
  documents: ["plan", "vocabulary", "ledger"],
  workbook: ["plan", "vocabulary", "ledger", "intake", "documents"],
  commands: ["plan", "vocabulary", "ledger", "intake", "documents", "workbook"],
  functions: ["plan", "vocabulary"],
  // Sentences name what commands give; only the pane and the command line speak them.
  locales: ["plan", "vocabulary", "ledger", "intake", "documents", "workbook", "commands"],
  // The page 函数 calculates its examples with the functions themselves.
  taskpane: [
    "plan",
    "vocabulary",
    "ledger",
    "intake",
    "documents",
    "workbook",
    "commands",
    "functions",
    "locales",
  ],
};
const FOR_ALL = path.join("src", "errors");

/** The folder of src/ that a path (relative to the root) lies in, or null. */
function folderOf(relative) {
  const [top, folder] = relative.split(path.sep);
  return top === "src" && folder in MAY_IMPORT ? folder : null;
}

const importDirection = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      direction: "src/{{from}} may not import {{target}}: imports run one way (see MAY_IMPORT).",
    },
  },
  create(context) {
    const from = folderOf(path.relative(ROOT, context.filename));
    if (from === null) return {};
    function check(source) {
      if (source?.type !== "Literal" || !String(source.value).startsWith(".")) return;
      const target = path.relative(ROOT, path.resolve(path.dirname(context.filename), source.value));
      const folder = folderOf(target);
      if (target === FOR_ALL || folder === from || MAY_IMPORT[from].includes(folder)) return;
      context.report({ node: source, messageId: "direction", data: { from, target } });
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument.literal),
    };
  },
};

const HOUSE_STYLE = [
  {
    selector: ":matches(ExportAllDeclaration, ExportNamedDeclaration)[source.value=/^[.]/]",
    message: "No barrel files.",
  },
  { selector: "ExportDefaultDeclaration", message: "Name what you export." },
];
const NO_CLOCK_NO_CHANCE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The clock is handed in." },
  { selector: "CallExpression[callee.name='Date']", message: "The clock is handed in." },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "The clock is handed in.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "No randomness here.",
  },
];
const HOST_GLOBALS = ["Office", "Excel", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: "The gateway is handed in: no global host outside the pane's entry.",
}));
const DOM_GLOBALS = [
  "window document self globalThis navigator location localStorage sessionStorage fetch XMLHttpRequest",
  "setTimeout setInterval queueMicrotask crypto performance process console CustomFunctions",
]
  .flatMap((names) => names.split(" "))
  .map((name) => ({ name, message: "Pure folder: no Office, no DOM, no clock, no randomness." }));

export default tseslint.config(
  { ignores: ["dist/", ".cache/", "coverage/", "node_modules/"] },
  // Rules hold for everybody: a comment cannot switch one off.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: nodeGlobals() },
    rules: { "no-unused-vars": "error" },
  },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "commonjs" },
  },
  {
    // Plain scripts that a browser runs as they are.
    files: ["src/taskpane/*.js"],
    languageOptions: { sourceType: "script", globals: browserGlobals() },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { house: { rules: { "import-direction": importDirection } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      "house/import-direction": "error",
      "no-restricted-syntax": ["error", ...HOUSE_STYLE],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // Chinese documents are set with wide blanks.
      "no-irregular-whitespace": ["error", { skipComments: true, skipRegExps: true, skipTemplates: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    // Expected answers are data.
    files: ["test/**/*.expected.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-console": "error",
      "no-alert": "error",
      "no-eval": "error",
      "no-restricted-imports": ["error", { patterns: ["node:*", "@univerjs/*"] }],
    },
  },
  {
    files: ["src/{plan,vocabulary,intake,documents,workbook,commands,functions,locales}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...HOST_GLOBALS],
      "no-restricted-imports": ["error", { patterns: ["node:*", "@univerjs/*", "react*", "@fluentui/*"] }],
    },
  },
  {
    // Excel calls our functions itself; this one file hands them over.
    files: ["src/functions/register.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["src/{plan,vocabulary,ledger,intake/layouts}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...HOST_GLOBALS, ...DOM_GLOBALS],
      "no-restricted-syntax": ["error", ...HOUSE_STYLE, ...NO_CLOCK_NO_CHANCE],
    },
  },
  {
    files: ["src/{workbook,commands,taskpane}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      // The two rules that look for a sync before a read see neither the gateway's session nor a result that is read
      // by a function handed back. Microsoft's client throws for such a read, and the tests run through that client.
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["**/*.tsx"],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ["**/*.{ts,tsx}"],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ["preview/**/*.ts"],
    rules: {
      // Univer's saved workbooks hold plain numbers where its types say enum, in objects keyed by row and column.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      // expect(object.method) looks at the mock; nothing is called without its object.
      "@typescript-eslint/unbound-method": "off",
    },
  },
);

function nodeGlobals() {
  return readonly(
    "require module __dirname __filename process console URL Buffer setTimeout clearTimeout fetch",
  );
}

function browserGlobals() {
  return readonly("window document Office setTimeout clearTimeout sessionStorage location console navigator");
}

function readonly(names) {
  return Object.fromEntries(names.split(" ").map((name) => [name, "readonly"]));
}
