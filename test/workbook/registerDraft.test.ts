import { toSerial } from "../../src/plan/date";
import type { Task } from "../../src/plan/plan";
import { REGISTER_HEADERS, type RegisterHeader } from "../../src/workbook/columns";
import { draftRegister, type RegisterChoices } from "../../src/workbook/registerDraft";
import { makePlan, makeTask } from "./plans";

const choices: RegisterChoices = {
  planName: "24市",
  ownLevel: "区",
  ownNames: [],
  defaultDue: "none",
  numbersGiven: 0,
  linkedElsewhere: [],
};

function cellsOf(task: Task, changed: Partial<RegisterChoices> = {}): Record<RegisterHeader, unknown> {
  const [row] = draftRegister(makePlan([task]), { ...choices, ...changed }).rows;
  return Object.fromEntries(REGISTER_HEADERS.map((header, index) => [header, row?.[index]])) as Record<
    RegisterHeader,
    unknown
  >;
}

describe("a task as a row of the register", () => {
  test("what the document prints stands in its columns, units joined by 、", () => {
    const cells = cellsOf(
      makeTask({
        seq: "32",
        path: ["二、重点工作", "（四）区域协调"],
        upperLead: ["市发展改革委"],
        responsible: ["区发展和改革局", "区商务局"],
        support: ["区住房和城乡建设局（区园林局）"],
      }),
    );
    expect(cells).toMatchObject({
      序号: 32,
      类目: "二、重点工作 / （四）区域协调",
      责任事项: "建成社区食堂 20 个。",
      分管领导: "周岚",
      牵头单位: "",
      责任单位: "区发展和改革局、区商务局",
      协办单位: "区住房和城乡建设局（区园林局）",
      上级单位: "市发展改革委",
      编号: "24市-001",
      方案: "24市",
    });
  });

  test.each([
    ["032", "032"],
    ["一（三）", "一（三）"],
    ["2-23", "2-23"],
    [null, ""],
    ["7", 7],
  ])("the printed number %p is written as %p", (seq, cell) => {
    expect(cellsOf(makeTask({ seq })).序号).toBe(cell);
  });

  test("without a printed deadline the clerk's default decides, and says so", () => {
    expect(cellsOf(makeTask())).toMatchObject({ 到期日: "", 到期日来源: "" });
    expect(cellsOf(makeTask(), { defaultDue: "yearEnd" })).toMatchObject({
      到期日: toSerial("2024-12-31"),
      最终时限: toSerial("2024-12-31"),
      到期日来源: "年度默认",
    });
  });

  test("a printed deadline gives the earliest and the last date, whatever the default", () => {
    const milestones = [
      { raw: "9月底前", due: "2024-09-30", what: null, kind: "dated" as const },
      { raw: "6月底前", due: "2024-06-30", what: null, kind: "dated" as const },
    ];
    const cells = cellsOf(makeTask({ deadline: "6月底前…9月底前", milestones }), { defaultDue: "yearEnd" });
    expect(cells).toMatchObject({
      完成时限: "6月底前…9月底前",
      到期日: toSerial("2024-06-30"),
      最终时限: toSerial("2024-09-30"),
      到期日来源: "文件",
      期限类别: "限期",
    });
  });

  test("a date before the issue date is no due date; 核对 says why", () => {
    const milestones = [{ raw: "1月底前", due: "2024-01-31", what: null, kind: "dated" as const }];
    const cells = cellsOf(makeTask({ deadline: "1月底前", milestones }), { defaultDue: "yearEnd" });
    expect(cells.到期日).toBe("");
    expect(cells.核对).toContain("时限早于印发日");
  });

  test("who reports: the lead where printed, else every responsible unit with the first marked", () => {
    expect(cellsOf(makeTask({ lead: ["区商务局"] })).主报单位).toBe("区商务局");
    expect(cellsOf(makeTask({ responsible: ["区教育局"] })).主报单位).toBe("区教育局");
    expect(cellsOf(makeTask({ responsible: ["区教育局", "区民政局"] })).主报单位).toBe(
      "区教育局（默认）、区民政局",
    );
  });

  test("牵头层级 knows ourselves by the name the upper document uses", () => {
    const task = makeTask({ upperLead: ["云溪新城管委会"] });
    expect(cellsOf(task).牵头层级).toBe("市级牵头");
    expect(cellsOf(task, { ownNames: ["云溪新城管委会"] }).牵头层级).toBe("我区牵头");
  });

  test("common tasks are marked, doubts go to 核对", () => {
    const doubts = [{ code: "missingBracket", text: "括号没有写完。" }];
    expect(cellsOf(makeTask({ group: "4-9", linked: [0], open: ["各相关镇"] }))).toMatchObject({
      组号: "4-9",
      关联事项: "24市-001",
      核对: "“各相关镇”是哪些单位，请填在“具体单位”栏。",
    });
    const offered = [{ raw: "9月底前", due: "2024-09-30", what: null, kind: "dated" as const }];
    expect(cellsOf(makeTask({ offered }))).toMatchObject({
      核对: "正文中写有“9月底前”，如是完成时限，请填到期日。",
    });
    expect(cellsOf(makeTask({ common: true, doubts }))).toMatchObject({ 共性: "是", 核对: "括号没有写完。" });
  });

  test("a text that no cell can hold is refused with the task's number", () => {
    expect(() => cellsOf(makeTask({ seq: "5", text: "长".repeat(32_768) }))).toThrow(
      expect.objectContaining({
        code: "cellTooLong",
        parameters: expect.objectContaining({ seq: "5", column: "责任事项" }) as unknown,
      }) as Error,
    );
  });
});

test("a plan whose name has been used before goes on from the numbers given then", () => {
  expect(cellsOf(makeTask(), { numbersGiven: 132 })).toMatchObject({ 编号: "24市-133" });
});
