import { deadlineKind } from "../../src/plan/deadlineKind";
import type { EarlyAnswer } from "../../src/plan/plan";
import { parseDeadline } from "../../src/plan/deadline";
import { beforeIssue, earliestDue, finalDue, initialDue } from "../../src/plan/due";

const document = { year: 2018, issuedOn: "2018-07-04" };
const task = (
  deadline: string | null,
): { deadline: string | null; milestones: ReturnType<typeof parseDeadline> } => ({
  deadline,
  milestones: deadline === null ? [] : parseDeadline(deadline, document),
});

describe("the due date as a task enters the register", () => {
  test("the earliest milestone is due, the last is final, from the document", () => {
    expect(initialDue(task("2018年9月制订方案，2020年12月完成"), document, "yearEnd")).toEqual({
      due: "2018-09-30",
      finalDue: "2020-12-31",
      source: "文件",
      doubts: [],
    });
  });

  test("order of print does not matter", () => {
    const { milestones } = task("2020年12月完成，2018年9月制订方案");
    expect([earliestDue(milestones, null), finalDue(milestones, null)]).toEqual(["2018-09-30", "2020-12-31"]);
  });

  test("what a person says of an early milestone decides the day and where it is from", () => {
    const { milestones } = task("2018年4月底前制定方案，2018年6月底前完成");
    const said = (...answers: (EarlyAnswer | undefined)[]): unknown[] => {
      const answered = milestones.map((milestone, index) => {
        const answer = answers[index];
        return answer === undefined ? milestone : { ...milestone, answer };
      });
      const {
        due,
        finalDue: last,
        source,
        doubts,
      } = initialDue({ deadline: "…", milestones: answered }, document, "yearEnd");
      return [due, last, source, doubts.length];
    };
    expect(said("done", "done")).toEqual([null, null, null, 0]);
    expect(said("kept")).toEqual(["2018-04-30", "2018-04-30", "文件", 1]);
    expect(said("done", "kept")).toEqual(["2018-06-30", "2018-06-30", "文件", 0]);
    expect(said("postponed", "done")).toEqual(["2018-04-30", "2018-04-30", "督查室", 0]);
  });

  test("a milestone before the issue date is told and not taken", () => {
    const {
      due,
      finalDue: last,
      doubts,
    } = initialDue(task("2018年6月制定方案，2020年12月完成"), document, "none");
    expect([due, last]).toEqual(["2020-12-31", "2020-12-31"]);
    expect(doubts.map(({ code }) => code)).toEqual(["dueBeforeIssue"]);
    expect(doubts[0]?.text).toContain("2018年6月制定方案");
    const only = initialDue(task("2018年6月"), document, "yearEnd");
    expect([only.due, only.source, only.doubts.length]).toEqual([null, null, 1]);
  });

  test("a deadline that names no certain day is told, not dated", () => {
    const { due, doubts } = initialDue(task("汛期前"), document, "yearEnd");
    expect([due, doubts.map(({ code }) => code)]).toEqual([null, ["deadlineUndated"]]);
    expect(doubts[0]?.text).toContain("汛期前");
  });

  test("the issue day itself is not before it", () => {
    const { milestones } = task("7月4日前");
    expect(beforeIssue(milestones, document.issuedOn)).toEqual([]);
    expect(earliestDue(milestones, document.issuedOn)).toBe("2018-07-04");
  });

  test("the default is for tasks without a printed deadline only", () => {
    const yearEnd = { due: "2018-12-31", finalDue: "2018-12-31", source: "年度默认", doubts: [] };
    const nothing = { due: null, finalDue: null, source: null, doubts: [] };
    expect(initialDue(task(null), document, "yearEnd")).toEqual(yearEnd);
    expect(initialDue(task(null), document, "none")).toEqual(nothing);
    expect(initialDue(task("持续推进"), document, "yearEnd")).toEqual(nothing);
    expect(initialDue(task(null), { ...document, year: null }, "yearEnd")).toEqual(nothing);
  });
});

describe("期限类别", () => {
  test.each([
    ["2018年6月制定方案，持续推进", "持续推进"],
    ["2018年12月", "限期"],
    ["24小时内到位", "办理标准"],
    ["立行立改", "未能定日"],
    [null, null],
  ])("%s is %s", (deadline, kind) => {
    expect(deadlineKind(task(deadline).milestones)).toBe(kind);
  });
});
