import fc from "fast-check";
import { REGISTER_HEADERS } from "../../../src/workbook/columns";
import { isQuiet } from "../../../src/workbook/watch/correct";
import { flagsIn } from "../../../src/workbook/watch/flags";
import { normalise } from "../../../src/workbook/watch/normalise";
import { type TaskCells, WATCHED, type WatchedHeader } from "../../../src/workbook/watch/sight";
import { cellsOf, hasContent, known, sightOf, task, written } from "./sights";

const REGISTER = [task(1), task(2), task(3), task(4)];
const codes = ({ findings }: ReturnType<typeof normalise>): string[] => findings.map(({ code }) => code);
const ids = (rows: readonly TaskCells[]): unknown[] => rows.map((row) => row.get("编号"));

describe("any edits", () => {
  const value = fc.constantFrom(
    ...[
      "",
      "9月底",
      "随便什么",
      45_565,
      20_240_930,
      "24市-001",
      "24市-099",
      "=1+1",
      "暂缓",
      "2024年6月底前",
      "持续推进",
    ],
  );
  const header = fc.constantFrom(...WATCHED.filter((each) => each !== "方案"));
  const row = fc.nat({ max: 5 });
  const edit = fc.oneof(
    fc.record({ kind: fc.constant("type" as const), row, header, value }),
    fc.record({ kind: fc.constant("copy" as const), row, to: row }),
    fc.record({ kind: fc.constant("paste" as const), row, to: row }),
    fc.record({ kind: fc.constant("insert" as const), row }),
    fc.record({ kind: fc.constant("delete" as const), row }),
    fc.record({ kind: fc.constant("clear" as const), row }),
    fc.record({ kind: fc.constant("swap" as const), row, to: row }),
  );

  interface Edited {
    readonly rows: TaskCells[];
    readonly moved: boolean;
  }
  type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

  function edited(before: readonly TaskCells[], edits: readonly Edit[]): Edited {
    const rows = [...before];
    let moved = false;
    for (const each of edits) {
      const at = each.row % Math.max(1, rows.length);
      const here = rows[at];
      if (here === undefined) break;
      if (each.kind === "type") rows[at] = new Map(here).set(each.header, each.value);
      if (each.kind === "clear") rows[at] = cellsOf({});
      if (each.kind === "paste") rows[each.to % rows.length] = here;
      if (each.kind === "copy") rows.splice(each.to % rows.length, 0, here);
      if (each.kind === "insert") rows.splice(at, 0, cellsOf({}));
      if (each.kind === "delete") rows.splice(at, 1);
      if (each.kind === "swap") {
        const other = rows[each.to % rows.length];
        rows[each.to % rows.length] = here;
        if (other !== undefined) rows[at] = other;
      }
      moved ||= ["copy", "insert", "delete", "swap"].includes(each.kind);
    }
    return { rows, moved };
  }

  const edits = fc.array(edit, { maxLength: 8 });
  const words = (cells: TaskCells): string[] =>
    String(cells.get("核对"))
      .split("；")
      .filter((part) => part !== "" && flagsIn(part).length === 0);

  test("leave 编号 unique and every task numbered; looking again changes nothing", () => {
    fc.assert(
      fc.property(edits, (doing) => {
        const { rows, moved } = edited(REGISTER, doing);
        const manner = moved ? "moved" : "edited";
        const outcome = normalise(sightOf(rows, { manner }), known(REGISTER));
        const after = written(rows, outcome);
        const numbered = ids(after).filter((id) => id !== "");
        expect(new Set(numbered).size).toBe(numbered.length);
        expect(after.filter(hasContent).every((cells) => cells.get("编号") !== "")).toBe(true);
        const given = outcome.given ?? new Map<string, number>();
        const again = normalise(sightOf(after, { given }), outcome.snapshot);
        expect(again.cells).toEqual([]);
        expect(again.findings).toEqual([]);
        expect(isQuiet(again)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("lose none of the words in 核对, 责任事项 or 方案", () => {
    fc.assert(
      fc.property(edits, (doing) => {
        const { rows, moved } = edited(REGISTER, doing);
        const outcome = normalise(sightOf(rows, { manner: moved ? "moved" : "edited" }), known(REGISTER));
        written(rows, outcome).forEach((cells, index) => {
          const before = rows[index];
          expect(cells.get("责任事项")).toBe(before?.get("责任事项"));
          expect(words(cells)).toEqual(expect.arrayContaining(before === undefined ? [] : words(before)));
        });
      }),
      { numRuns: 200 },
    );
  });

  test("of others are only taken note of", () => {
    fc.assert(
      fc.property(edits, (doing) => {
        const { rows } = edited(REGISTER, doing);
        const sight = sightOf(rows, { manner: "moved", headersByPerson: false, asOfByPerson: false });
        const remote = { ...sight, rows: sight.rows.map((each) => ({ ...each, by: "other" as const })) };
        expect(normalise(remote, known(REGISTER)).cells).toEqual([]);
      }),
    );
  });

  test("that only change the order change nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(REGISTER, { minLength: REGISTER.length }), (rows) => {
        expect(isQuiet(normalise(sightOf(rows, { manner: "moved" }, new Set()), known(REGISTER)))).toBe(true);
        expect(isQuiet(normalise(sightOf(rows, { manner: "moved" }), known(REGISTER)))).toBe(true);
      }),
    );
  });
});

describe("numbers", () => {
  test("one that is gone with its row is kept for the workbook, and never given again", () => {
    const deleted = normalise(sightOf(REGISTER.slice(0, 3), { manner: "moved" }, new Set()), known(REGISTER));
    expect(deleted.given).toEqual(new Map([["24市", 4]]));
    const rows = [...REGISTER.slice(0, 3), cellsOf({ 责任事项: "新" })];
    const given = new Map([["24市", 4]]);
    const outcome = normalise(sightOf(rows, { given }), known(REGISTER.slice(0, 3), { given }));
    expect(ids(written(rows, outcome))).toEqual(["24市-001", "24市-002", "24市-003", "24市-005"]);
    expect(outcome.given).toBeNull();
  });

  test("a command that takes rows back gives their numbers back, too", () => {
    const outcome = normalise(sightOf(REGISTER.slice(0, 2), { manner: "absorb" }), known(REGISTER));
    expect(outcome.given).toBeNull();
    expect(outcome.snapshot.highest).toEqual(new Map([["24市", 2]]));
  });

  test("go on past 999", () => {
    const rows = [task(999), cellsOf({ 责任事项: "新" })];
    expect(ids(written(rows, normalise(sightOf(rows), known([task(999)]))))).toEqual([
      "24市-999",
      "24市-1000",
    ]);
  });

  test("two plans count for themselves; a new row is of the plan above it", () => {
    const plans = ["24市", "24区"].map((name) => ({ name, year: 2024, issuedOn: null }));
    const before = [task(1), task(2), task(0, { 编号: "24区-007", 方案: "24区" })];
    const fresh = cellsOf({ 责任事项: "新" });
    const rows = [task(1), fresh, task(2), task(0, { 编号: "24区-007", 方案: "24区" }), fresh];
    const outcome = normalise(sightOf(rows, { plans, manner: "moved" }), known(before, { plans }));
    expect(ids(written(rows, outcome))).toEqual(["24市-001", "24市-003", "24市-002", "24区-007", "24区-008"]);
  });
});

describe("columns", () => {
  const renamed = REGISTER_HEADERS.map((header) => (header === "到期日" ? "截止" : header));

  test("one of ours renamed by somebody else is theirs to mend", () => {
    const sight = sightOf(REGISTER, { headers: renamed, headersByPerson: false });
    const outcome = normalise(sight, known(REGISTER));
    expect(outcome.headers).toEqual([]);
    expect(codes(outcome)).toEqual(["columnMissing"]);
  });

  test("two of ours that changed places were moved, not renamed", () => {
    const headers = [...REGISTER_HEADERS].reverse();
    expect(isQuiet(normalise(sightOf(REGISTER, { headers }), known(REGISTER)))).toBe(true);
  });

  test("without 编号 nothing is done to the rows", () => {
    const headers = REGISTER_HEADERS.filter((header) => header !== "编号");
    const outcome = normalise(
      sightOf([cellsOf({ 到期日: "9月底" })], { headers, ids: null }),
      known(REGISTER),
    );
    expect(outcome.cells).toEqual([]);
    expect(codes(outcome)).toEqual(["columnMissing"]);
    expect(outcome.snapshot.order).toEqual(["24市-001", "24市-002", "24市-003", "24市-004"]);
  });
});

describe("统计截止日", () => {
  const seen = (content: string | number, value: string | number = content): ReturnType<typeof normalise> =>
    normalise(sightOf(REGISTER, { asOf: { content, value } }), known(REGISTER));

  test.each<[string | number, string | number | null, string[]]>([
    [45_432, null, []],
    ["", "=TODAY()", ["asOfReleased"]],
    ["2022年9月底", 44_834, ["asOfRead"]],
    ["9/30", 45_565, ["asOfRead"]],
    [20_220_930, 44_834, ["asOfRead"]],
    ["明天", "=TODAY()", ["asOfRestored"]],
    [7, "=TODAY()", ["asOfRestored"]],
  ])("%s becomes %s", (content, correction, told) => {
    const outcome = seen(content);
    expect(outcome.asOf).toBe(correction);
    expect(codes(outcome)).toEqual(told);
  });

  test("a formula that comes to a day is the clerk's; one that does not is put back", () => {
    expect(seen("=TODAY()-1", 45_431).asOf).toBeNull();
    expect(seen("=A1", "").asOf).toBe("=TODAY()");
  });

  test("typed again after it was put back: left", () => {
    const first = seen("明天");
    const again = normalise(sightOf(REGISTER, { asOf: { content: "明天", value: "明天" } }), first.snapshot);
    expect(again.asOf).toBeNull();
    expect(codes(again)).toEqual(["correctionUndone"]);
  });
});

test.each<[WatchedHeader, string]>([
  ["到期日", "=C2+7"],
  ["办理状态", "=A1"],
  ["完成时限", "=A1"],
])("a formula of the clerk's own in %s stays", (header, formula) => {
  const rows = [task(1, { [header]: formula })];
  const outcome = normalise(sightOf(rows), known(rows));
  expect(written(rows, outcome)[0]?.get(header)).toBe(formula);
  expect(codes(outcome)).toEqual([]);
});

test("Excel's own spelling of our formulas is ours", () => {
  const spelt = (formula: unknown): string =>
    String(formula).replace(/台账\[\[#This Row\],\[([^\]]+)\]\]/gu, "[@$1]");
  const rows = REGISTER.map((row) => new Map(row).set("状态", spelt(row.get("状态"))));
  expect(normalise(sightOf(rows, { manner: "absorb" }), known(REGISTER)).cells).toEqual([]);
});
