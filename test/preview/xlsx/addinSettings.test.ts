import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { openPreview, type PreviewWorkbook } from "../../../preview/node";
import { readAddins, withAddinSettings } from "../../../preview/xlsx/addinSettings";
import { readXlsx } from "../../../preview/xlsx/read";
import { writeXlsx } from "../../../preview/xlsx/write";

const ADDIN = "041b3b8f-8ac4-42e2-b5f9-2cab6a3c1428";
const { DOMParser } = new JSDOM("").window;
const parse = (text: string): Document => {
  const read = new DOMParser().parseFromString(text, "text/xml");
  expect(read.querySelector("parsererror")).toBeNull();
  return read;
};

let workbook: PreviewWorkbook;

beforeEach(async () => {
  workbook = await openPreview();
});

afterEach(() => workbook.dispose());

test("settings come back from a file as they were, whatever is in them", async () => {
  const file = await writeXlsx(workbook.model);
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "grapheme", minLength: 1 }), fc.jsonValue()), (given) => {
      const settings = new Map(Object.entries(given));
      const saved = withAddinSettings(file, ADDIN, settings);
      const back = readAddins(saved, `{${ADDIN.toUpperCase()}}`, parse);
      expect(JSON.stringify([...back.settings])).toBe(JSON.stringify([...settings]));
      expect(back.hasOthers).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test("a file with settings is a workbook as before, and names every part that it holds", async () => {
  workbook.model.activeSheet.write(0, 0, { value: "台账" });
  const saved = withAddinSettings(await writeXlsx(workbook.model), ADDIN, new Map([["标签", "概览"]]));
  const again = await openPreview();
  await readXlsx(saved, again.model);
  expect(again.model.activeSheet.cell(0, 0).value).toBe("台账");
  again.dispose();

  const parts = unzipSync(saved);
  const types = parse(strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array()));
  const named = [...types.querySelectorAll("Override")].map((each) => each.getAttribute("PartName"));
  expect(named).toEqual(
    expect.arrayContaining(["/xl/webextensions/webextension1.xml", "/xl/webextensions/taskpanes.xml"]),
  );
  const root = parse(strFromU8(parts["_rels/.rels"] ?? new Uint8Array()));
  const targets = [...root.querySelectorAll("Relationship")].map((each) => each.getAttribute("Target"));
  expect(targets).toContain("xl/webextensions/taskpanes.xml");
});

test("another add-in's settings are not ours", async () => {
  const saved = withAddinSettings(await writeXlsx(workbook.model), "another", new Map([["a", 1]]));
  expect(readAddins(saved, ADDIN, parse)).toEqual({ settings: new Map(), hasOthers: true });
});

test("without settings the file is as it was", async () => {
  const file = await writeXlsx(workbook.model);
  expect(withAddinSettings(file, ADDIN, new Map())).toBe(file);
  expect(readAddins(file, ADDIN, parse)).toEqual({ settings: new Map(), hasOthers: false });
});
