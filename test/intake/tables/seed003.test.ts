import type { Intake, Task } from "../../../src/plan/plan";
import { faultsInAccounts, unprinted } from "../accounts";
import { describeSeed, onlyPlan, readSeed } from "../seeds";
import { EXPECTED_003 } from "./seed003.expected";
import { atPlaces, tasksOf } from "./shared";

describeSeed("a table pasted as text, its merged cells lost (003)", () => {
  let intake: Intake;
  let tasks: readonly Task[];
  beforeAll(async () => {
    intake = await readSeed("003");
    tasks = tasksOf(intake);
  });

  test("finds 170 measures in one plan, each with a number, units and a deadline", () => {
    expect(onlyPlan(intake).tasks).toHaveLength(170);
    expect(tasks.filter(({ seq, lead, deadline }) => !seq || lead.length === 0 || !deadline)).toEqual([]);
  });

  test.each(EXPECTED_003)("reads the measure at $at as a person reads it", (expected) => {
    expect(atPlaces(intake, [expected.at])).toEqual([expected]);
  });

  test("numbers run on under each heading, without a gap", () => {
    const runs = new Map<string, number[]>();
    for (const { path, seq } of tasks) {
      const heading = path.join("/");
      runs.set(heading, [...(runs.get(heading) ?? []), Number((seq ?? "").replace(/\D/g, ""))]);
    }
    // The fourth of a heading may itself be a heading over (1) (2), so a run may go on behind it.
    for (const numbers of runs.values()) expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
    expect(runs.size).toBe(42);
  });

  test("every heading is printed with its number, every text ends a sentence but the one cut off", () => {
    for (const heading of tasks.flatMap(({ path }) => path)) {
      expect(heading).toMatch(/^(?:[一二三四]、|[(（][一二三四五六七八九十]+[)）]|\d\.)/);
    }
    const cut = tasks.filter(({ text }) => !/[。”]$/.test(text));
    expect(cut.map(({ seq, doubts }) => [seq, doubts.map(({ code }) => code).includes("textCut")])).toEqual([
      ["4", true],
    ]);
  });

  test("tells every repair", () => {
    const count = (code: string): number =>
      tasks.filter(({ doubts }) => doubts.some((doubt) => doubt.code === code)).length;
    expect({
      rowShifted: count("rowShifted"),
      headingLate: count("headingLate"),
      headingEarly: count("headingEarly"),
      cellsUnclear: count("cellsUnclear"),
      cellsPaired: count("cellsPaired"),
      unitFragment: count("unitFragment"),
      noUnits: count("noUnits"),
    }).toEqual({
      rowShifted: 7,
      headingLate: 3,
      headingEarly: 4,
      cellsUnclear: 4,
      cellsPaired: 3,
      unitFragment: 6,
      noUnits: 0,
    });
  });

  test("takes the issue day from the printer's line", () => {
    expect(onlyPlan(intake).document).toMatchObject({
      title: "省人民政府贯彻落实习近平总书记视察湖北重要讲话精神和省委《决定》重点工作清单武汉市责任分解方案",
      issuer: "武汉市人民政府",
      docNumber: "武政〔2018〕27号",
      issuedOn: "2018-07-04",
      year: 2018,
      level: "省",
    });
  });

  test("accounts for every character", () => {
    expect(faultsInAccounts(intake)).toEqual([]);
    expect(unprinted(intake)).toEqual([]);
    const lost = intake.leftover.filter(({ why }) => why === "notUnderstood").map(({ text }) => text);
    expect(lost).toEqual(["市资源社", "市资源社"]);
  });
});
