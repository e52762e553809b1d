import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openPreview, type Client, type PreviewWorkbook } from "../../../preview/node";
import { readExcelMembers } from "./excelMembers";
import { walkHost } from "./hostMembers";

jest.setTimeout(120_000);

/** What the preview's documentation speaks of: ExcelApi 1.14, of Excel 2021. */
const NEWEST = 14;

/** Where the client's wire has another name than the developer types. */
const RESPELT: Readonly<Record<string, string>> = { "Worksheet.gridlines": "Worksheet.showGridlines" };

/** What the client asks for behind `Excel.createWorkbook`; its declarations do not show them. */
const UNDECLARED = ["Application.createWorkbook", "WorkbookCreated.id", "WorkbookCreated.open"];

const excel = readExcelMembers();
let workbook: PreviewWorkbook;
/** `Class.member` of all that the host answers. */
let answered: readonly string[];

beforeAll(async () => {
  workbook = await openPreview();
  const client = await workbook.attach();
  const walked = [...walkHost(workbook.model)].flatMap(([of, names]) =>
    [...names].filter((name) => !name.startsWith("_")).map((name) => `${of}.${name}`),
  );
  const events = await answeredEvents(client);
  answered = [...new Set([...walked.map((name) => RESPELT[name] ?? name), ...events])].sort();
  client.detach();
});

afterAll(() => workbook.dispose());

test("the host has no member that Microsoft has not", () => {
  const known = new Set([...excel].flatMap(([of, members]) => members.map(({ name }) => `${of}.${name}`)));
  expect(answered.filter((name) => !known.has(name))).toEqual(UNDECLARED);
});

test("every class of the host is reached", () => {
  const folder = path.join(__dirname, "../../../preview/host/objects");
  const written = readdirSync(folder).flatMap((file) =>
    [...readFileSync(path.join(folder, file), "utf8").matchAll(/className: "(\w+)",/g)].map(
      ([, name]) => name,
    ),
  );
  const reached = new Set(answered.map((name) => name.split(".")[0]));
  expect([...reached].sort()).toEqual([...new Set(written)].sort());
});

test("the documentation lists what the host answers, each once", () => {
  expect(listed(/^\| \*\*(\w+)\*\* ([^|]+)\|/)).toEqual(answered);
});

test("the documentation lists every other member of these classes as not there", () => {
  const there = new Set(answered);
  const classes = new Set(answered.map((name) => name.split(".")[0] ?? ""));
  const missing = [...excel]
    .filter(([of]) => classes.has(of))
    .flatMap(([of, members]) =>
      members.filter(({ since }) => since !== null && since <= NEWEST).map(({ name }) => `${of}.${name}`),
    )
    .filter((name) => !there.has(name));
  expect(listed(/^- \*\*(\w+)\*\* (.+)$/)).toEqual(missing.sort());
});

test("the documentation names the classes that are not there", () => {
  const there = new Set(answered.map((name) => name.split(".")[0]));
  const missing = [...excel]
    .filter(([of, members]) => of !== "RequestContext" && !there.has(of) && members.some(isOld))
    .map(([of]) => of);
  const text = section("### Classes not there");
  expect([...text.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(missing.sort());
});

function isOld({ since }: { readonly since: number | null }): boolean {
  return since !== null && since <= NEWEST;
}

/** The events of the classes that have any, asked of the host as an add-in asks: by adding a handler. */
async function answeredEvents({ Excel, OfficeExtension }: Client): Promise<readonly string[]> {
  const owners = ["Worksheet", "WorksheetCollection", "Table", "TableCollection"];
  const wanted = owners.flatMap((of) =>
    (excel.get(of) ?? []).filter(({ kind }) => kind === "event").map(({ name }) => ({ of, name })),
  );
  const found: string[] = [];
  for (const { of, name } of wanted) {
    const isThere = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const sheet = sheets.getItem("Sheet1");
      const table = context.workbook.tables.getItemOrNullObject("表");
      const owner: object | undefined = {
        Worksheet: sheet,
        WorksheetCollection: sheets,
        Table: table,
        TableCollection: context.workbook.tables,
      }[of];
      const event = Reflect.get(owner ?? {}, name) as
        { add(handler: () => Promise<void>): unknown } | undefined;
      event?.add(() => Promise.resolve());
      await context.sync();
      return event !== undefined;
    }).catch((error: unknown) => {
      if (error instanceof OfficeExtension.Error && error.code === "ApiNotFound") return false;
      throw error;
    });
    if (isThere) found.push(`${of}.${name}`);
  }
  return found;
}

/** `Class.member` for every member in the lines of the documentation that the pattern takes apart. */
function listed(line: RegExp): readonly string[] {
  return section("## Members")
    .split("\n")
    .flatMap((each) => {
      const [, of = "", names = ""] = line.exec(each) ?? [];
      return [...names.matchAll(/`(\w+)`/g)].map(([, name]) => `${of}.${name}`);
    })
    .sort();
}

/** The text below a heading of docs/preview.md, up to the next of its level. */
function section(heading: string): string {
  const text = readFileSync(path.join(__dirname, "../../../docs/preview.md"), "utf8");
  const level = heading.slice(0, heading.indexOf(" ") + 1);
  const after = text.slice(text.indexOf(`${heading}\n`) + heading.length);
  const end = after.search(new RegExp(`^#{2,${level.trim().length}} `, "m"));
  return end === -1 ? after : after.slice(0, end);
}
