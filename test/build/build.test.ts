import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { parseManifest, readByLibrary, ROOT } from "../manifest/readManifest";
import { elementsOf, structureProblems } from "../manifest/structure";

const OUTPUT = path.join(ROOT, ".cache", "build-test");
const BASE_URL = "https://oa.example.gov.cn/register/";
const OFFICE_JS = path.join(ROOT, "node_modules", "@microsoft", "office-js");

function webpack(...options: readonly string[]): string {
  const program = path.join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  // Development mode: what is asked here does not depend on the minifier, which takes most of the time.
  const args = [program, "--mode", "development", "--output-path", OUTPUT, ...options];
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", stdio: "pipe" });
}

function built(...parts: readonly string[]): string {
  return path.join(OUTPUT, ...parts);
}

/** Every address in a manifest: attributes and texts that are one. */
function addressesOf(manifest: Document): string[] {
  return [...manifest.querySelectorAll("*")]
    .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
    .filter((text): text is string => text !== null && URL.canParse(text));
}

describe("the build of the add-in", () => {
  let printed = "";
  let manifest = parseManifest("<OfficeApp/>");
  beforeAll(() => {
    printed = webpack("--env", `baseUrl=${BASE_URL.slice(0, -1)}`);
    manifest = parseManifest(readFileSync(built("manifest.xml"), "utf8"));
  }, 240_000);

  test("prints the size of the pane's entry", () => {
    expect(printed).toMatch(/^entry taskpane: [\d.]+ kB, gzip [\d.]+ kB \(taskpane\.js\)$/m);
  });

  test("moves every address of the manifest to the server it is built for", () => {
    const addresses = addressesOf(manifest);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(BASE_URL))).toEqual([]);
    expect(structureProblems(manifest)).toEqual([]);
    expect(readByLibrary(built("manifest.xml"))).toMatchObject({
      defaultSettings: { sourceLocation: `${BASE_URL}taskpane.html` },
      iconUrl: `${BASE_URL}assets/icon-32.png`,
    });
  });

  test("changes nothing in the manifest but addresses", () => {
    const source = parseManifest(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"));
    const described = (document: Document): string[] =>
      elementsOf(document, "DisplayName", "Description", "Override", "bt:String", "bt:Override", "Set")
        .flatMap((element) => [...element.attributes])
        .map(({ name, value }) => `${name}=${value.replace(BASE_URL, "https://localhost:3000/")}`);
    expect(described(manifest)).toEqual(described(source));
  });

  test("holds every file that the manifest points at", () => {
    const files = addressesOf(manifest).map((address) => address.slice(BASE_URL.length));
    expect(files.filter((file) => !existsSync(built(file)))).toEqual([]);
  });

  test("holds every script of the page, office.js before the functions before the pane", () => {
    const page = new JSDOM(readFileSync(built("taskpane.html"), "utf8")).window.document;
    const scripts = [...page.querySelectorAll("script")].map((script) => script.getAttribute("src") ?? "");
    expect(scripts).toEqual(["watchdog.js", "office/office.js", "functions.js", "taskpane.js"]);
    expect(scripts.filter((script) => !existsSync(built(script)))).toEqual([]);
  });

  test("holds what office.js asks for, byte for byte as Microsoft ships it, with its licence", () => {
    const hosts = ["android", "ios", "mac", "web", "win32", "winrt"].map((host) => `excel-${host}-16.00.js`);
    const strings = ["zh-cn", "en-us"].map((language) => path.join(language, "office_strings.js"));
    const files = ["office.js", "o15apptofilemappingtable.js", "excel-win32-16.01.js", ...hosts, ...strings];
    const sinks = ["telemetry/oteljs_agave.js", "ariatelemetry/aria-web-telemetry.js"];
    const shipped = (file: string): Buffer => readFileSync(path.join(OFFICE_JS, "dist", file));
    const changed = [...files, ...sinks].filter(
      (file) => !readFileSync(built("office", file)).equals(shipped(file)),
    );
    expect(changed).toEqual([]);
    expect(readdirSync(built("office")).filter((file) => file.endsWith(".debug.js"))).toEqual([]);
    expect(readFileSync(built("office", "LICENSE.md"), "utf8")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
  });
});

test.each(["http://oa.example.gov.cn/", "https://oa.example.gov.cn/?a=1", "oa.example.gov.cn"])(
  "refuses to be built for %s, which Excel would refuse",
  (baseUrl) => {
    const program = `require("./webpack.config.js").writeManifest("manifest.xml", process.argv[1], process.argv[2])
      .then(() => process.exit(0), (error) => { console.error(error.message); process.exit(3); })`;
    const target = path.join(ROOT, ".cache", "refused-manifest.xml");
    const run = (): unknown =>
      execFileSync(process.execPath, ["-e", program, target, baseUrl], { cwd: ROOT, stdio: "pipe" });
    expect(run).toThrow(expect.objectContaining({ status: 3 }) as Error);
    expect(existsSync(target)).toBe(false);
  },
);
