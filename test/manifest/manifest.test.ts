import { readFileSync } from "node:fs";
import path from "node:path";
import { RIBBON_ACTIONS } from "../../src/taskpane/ribbon";
import { VERSION } from "../../src/taskpane/version";
import { manifestText, parseManifest, readByLibrary, ROOT } from "./readManifest";
import { elementsOf, structureProblems } from "./structure";

/** Width and height from a PNG's header (PNG specification, 11.2.2 IHDR). */
function pngSize(file: string): { signature: string; width: number; height: number } {
  const bytes = readFileSync(file);
  return {
    signature: bytes.toString("latin1", 1, 4),
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  };
}

describe("manifest.xml", () => {
  const manifest = parseManifest(manifestText());

  test("keeps to the schema and to Excel's limits", () => {
    expect(structureProblems(manifest)).toEqual([]);
  });

  test("is read by Microsoft's own library", () => {
    expect(readByLibrary(path.join(ROOT, "manifest.xml"))).toMatchObject({
      id: "041b3b8f-8ac4-42e2-b5f9-2cab6a3c1428",
      officeAppType: "TaskPaneApp",
      defaultLocale: "zh-CN",
      displayName: "责任台账",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });

  test("asks for what the add-in needs and for no later Excel", () => {
    const sets = elementsOf(manifest, "Set").map((set) => [
      set.getAttribute("Name"),
      set.getAttribute("MinVersion"),
    ]);
    expect(Object.fromEntries(sets)).toEqual({
      SharedRuntime: "1.1",
      CustomFunctionsRuntime: "1.1",
      ExcelApi: "1.13",
    });
  });

  test("carries the version of the package", () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
      version: string;
    };
    expect(elementsOf(manifest, "Version")[0]?.textContent).toBe(`${version}.0`);
    expect(VERSION).toBe(version);
  });

  test("has a button for every action of the pane's catalogue, and no other", () => {
    const named = elementsOf(manifest, "FunctionName").map((name) => name.textContent);
    expect(named.toSorted()).toEqual(RIBBON_ACTIONS.toSorted());
  });

  test("names the tab and the namespace", () => {
    const valueOf = (id: string | null | undefined): string | null | undefined =>
      elementsOf(manifest, "bt:String")
        .find((text) => text.id === id)
        ?.getAttribute("DefaultValue");
    const tab = elementsOf(manifest, "CustomTab")[0];
    const tabLabel = [...(tab?.children ?? [])].find((child) => child.nodeName === "Label");
    expect(valueOf(tabLabel?.getAttribute("resid"))).toBe("责任台账");
    expect(valueOf(elementsOf(manifest, "Namespace")[0]?.getAttribute("resid"))).toBe("PLAN");
  });

  describe("icons", () => {
    const images = elementsOf(manifest, "bt:Image").filter((image) => image.hasAttribute("id"));
    const references = elementsOf(manifest, "bt:Image").filter((image) => image.hasAttribute("size"));

    test.each(
      references.map((image) => [image.getAttribute("resid") ?? "", Number(image.getAttribute("size"))]),
    )("%s is a PNG of %i pixels", (resid, size) => {
      const image = images.find(({ id }) => id === resid);
      const file = new URL(image?.getAttribute("DefaultValue") ?? "").pathname;
      expect(pngSize(path.join(ROOT, file))).toEqual({ signature: "PNG", width: size, height: size });
    });

    test.each([
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ])("%s is a PNG of %i pixels", (name, size) => {
      const address = elementsOf(manifest, name)[0]?.getAttribute("DefaultValue") ?? "";
      const file = path.join(ROOT, new URL(address).pathname);
      expect(pngSize(file)).toEqual({ signature: "PNG", width: size, height: size });
    });
  });
});

describe("the structural check", () => {
  const mutations: readonly [rule: string, from: string, to: string][] = [
    ["order", "<Version>0.1.0.0</Version>\n", ""],
    ["order", "<Permissions>", "<Surprise /><Permissions>"],
    ["length", 'DefaultValue="导入方案"', `DefaultValue="${"导".repeat(126)}"`],
    ["length", 'Value="Import a plan"', 'Value=""'],
    ["https", "https://localhost:3000/functions.js", "http://localhost:3000/functions.js"],
    ["https", 'Value="https://localhost:3000/functions-en-US.json"', 'Value="functions-en-US.json"'],
    ["resid", '<Title resid="Import.Label" />', '<Title resid="Import.Labels" />'],
    ["resid", '<Title resid="Import.Label" />', '<Title resid="Import.Tip" />'],
    ["resid", 'id="Import.16"', `id="${"i".repeat(33)}"`],
    ["icon", '<bt:Image size="20" resid="Import.20" />', ""],
    ["runtime", '<FunctionFile resid="Taskpane.Url" />', '<FunctionFile resid="Functions.Script.Url" />'],
    ["runtime", 'lifetime="long"', 'lifetime="short"'],
    ["runtime", "<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>", ""],
    ["language", '<bt:Override Locale="en-US" Value="View" />', ""],
    ["version", "<Version>0.1.0.0</Version>", "<Version>0.1.0-beta</Version>"],
  ];

  test.each(mutations)("sees a broken %s (case %#)", (rule, from, to) => {
    const text = manifestText();
    const moved = rule === "order" && to === "" ? text.replace("<Id>", `${from.trim()}<Id>`) : text;
    const position = moved.lastIndexOf(from);
    expect(position).toBeGreaterThan(-1);
    const broken = moved.slice(0, position) + to + moved.slice(position + from.length);
    expect(structureProblems(parseManifest(broken)).map((problem) => problem.split(":")[0])).toContain(rule);
  });
});
