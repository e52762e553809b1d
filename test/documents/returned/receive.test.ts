import { readForms } from "../../../src/documents/returned/readForms";
import { receive } from "../../../src/documents/returned/receive";
import type { Receipt, ReceiveChoices, UnitReceipt } from "../../../src/documents/returned/receipt";
import type { ReturnedFile } from "../../../src/documents/returned/page";
import { takingsOf } from "../../../src/documents/returned/takings";
import type { Ledger } from "../../../src/ledger/ledger";
import { writeFormKey } from "../../../src/documents/forms/formKey";
import { ledger, Q1, report, task, workStep } from "./ledgers";
import { file, page, REPORT_LABELS, reportPage } from "./pages";

const CHOICES: ReceiveChoices = {
  receivedOn: "2024-04-09",
  units: new Map(),
  tasks: new Map(),
  answers: new Map(),
  sealed: new Set(),
};

function take(
  files: readonly ReturnedFile[],
  held: Ledger,
  choices: Partial<ReceiveChoices> = {},
): Receipt & { readonly takings: ReturnType<typeof takingsOf> } {
  const read = files.map((one, index) => readForms(one, index));
  const back = { forms: read.flatMap(({ forms }) => forms), strange: read.flatMap(({ strange }) => strange) };
  const all = { ...CHOICES, ...choices };
  const receipt = receive(back, held, Q1, all);
  const { read: rows, ...rest } = receipt.rows;
  expect(Object.values(rest).reduce((sum, count) => sum + count)).toBe(rows);
  return { ...receipt, takings: takingsOf(receipt, held, all) };
}

function only({ units }: Receipt): UnitReceipt {
  const [unit, ...more] = units;
  if (!unit || more.length > 0) throw new Error(`${units.length} units`);
  return unit;
}

const [ONE, TWO, THREE] = [task(1), task(2), task(3)];
const KEY = { unit: "区教育局", tasks: [ONE, TWO, THREE].map(({ id }) => ({ id, also: [] })) };
const HELD = ledger([ONE, TWO, THREE]);
const rowOf = (of: typeof ONE, ...answer: string[]): string[] => {
  const [done = "", state = "", difficulty = ""] = answer;
  return [of.seq, of.text, done, state, difficulty, of.id];
};
const texts = ({ takings }: ReturnType<typeof take>): (readonly [string, string, string])[] =>
  takings.reports.map(({ after }) => [after.taskId, after.text, after.state]);

describe("forms back", () => {
  it("reads a form by its key: what is written, who signed, what is missing", () => {
    const form = reportPage(KEY, [
      rowOf(ONE, "已完成 3 处。", "已完成"),
      rowOf(TWO, "推进 2 处。", "", "缺资金"),
      rowOf(THREE),
    ]);
    const back = take([file("a.xlsx", form)], HELD);
    const unit = only(back);
    expect([unit.unit, unit.signature.approvedBy, unit.missing.map(({ id }) => id)]).toEqual([
      "区教育局",
      "王敏",
      ["24市-003"],
    ]);
    expect(back.takings.reports.map(({ after }) => after)).toEqual([
      report(ONE, "区教育局", {
        text: "已完成 3 处。",
        unitState: "完成",
        state: "已报",
        reportedOn: "2024-04-09",
        approvedBy: "王敏",
        approvedOn: "2024-04-08",
        sealed: "未收",
        file: "a.xlsx",
      }),
      expect.objectContaining({ text: "推进 2 处。", difficulty: "缺资金", unitState: "" }),
    ]);
    expect(back.rows).toMatchObject({ read: 3, answered: 2, blank: 1 });
  });

  it("finds everything again where rows and columns were inserted and the text behind a row goes on below", () => {
    const form = page([
      ["", "区教育局第一季度工作完成情况"],
      ["", "序 号", "备注", "责任事项", "进展情况（截至3月底）", "编号"],
      ["", "1", "请看附件", ONE.text, "已完成 3 处，", ONE.id],
      ["", "", "", "", "另有 2 处在建。"],
      ["", "2", "", TWO.text, "推进 2 处。", TWO.id],
      ["", "单位负责人（签字）：王敏"],
      ["", "说明：以上数据截至3月底"],
      ["", writeFormKey({ kind: "report", plan: "24市", period: Q1, ...KEY })],
    ]);
    const back = take([file("第一季度.xlsx", form)], HELD);
    expect(texts(back)).toEqual([
      ["24市-001", "已完成 3 处，\n另有 2 处在建。", "已报"],
      ["24市-002", "推进 2 处。", "已报"],
    ]);
    expect(only(back).outside).toEqual(["备注：请看附件", "说明：以上数据截至3月底"]);
    expect(only(back).signature.approvedBy).toBe("王敏");
  });

  it("the same file twice changes nothing, and a blank never erases", () => {
    const said = { text: "已完成 3 处。", unitState: "完成", state: "已报" };
    const held = {
      ...HELD,
      reports: HELD.reports.map((each) => (each.taskId === ONE.id ? { ...each, ...said } : each)),
    };
    const form = reportPage(KEY, [rowOf(ONE, "已完成 3 处。"), rowOf(TWO), rowOf(THREE)]);
    const back = take([file("a.xlsx", form), file("a.xlsx", form)], held);
    expect(back.takings).toEqual({ reports: [], steps: [] });
    expect(only(back).reports.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
  });

  it("asks where two files say different things, or a file and what stands", () => {
    const [first, second] = ["甲说法 3 处。", "乙说法 5 处。"].map((text) =>
      reportPage(KEY, [rowOf(ONE, text)]),
    );
    if (!first || !second) throw new Error("two pages");
    const files = [file("a.xlsx", first), file("b.xlsx", second)];
    const asked = take(files, HELD);
    expect(only(asked).reports[0]).toMatchObject({ outcome: "conflict", chosen: null });
    expect(asked.takings.reports).toEqual([]);
    const key = only(asked).reports[0]?.key ?? "";
    expect(texts(take(files, HELD, { answers: new Map([[key, 1]]) }))).toEqual([
      ["24市-001", "乙说法 5 处。", "已报"],
    ]);

    const standing = {
      ...HELD,
      reports: HELD.reports.map((each) => ({ ...each, text: "原来。", state: "审核通过" })),
    };
    expect(only(take([files[0] ?? file("")], standing)).reports[0]?.outcome).toBe("conflict");
    expect(texts(take([files[0] ?? file("")], standing, { answers: new Map([[key, 0]]) }))[0]?.[2]).toBe(
      "已报",
    );
  });

  it("takes what comes after a return as 补报, unasked", () => {
    const returned = { text: "正在推进。", state: "退回", reportedOn: "2024-04-02" };
    const held = { ...HELD, reports: HELD.reports.map((each) => ({ ...each, ...returned })) };
    const form = reportPage(KEY, [rowOf(ONE, "已完成 3 处。"), rowOf(TWO, "正在推进。")]);
    const back = take([file("a.xlsx", form)], held, { receivedOn: "2024-05-01" });
    expect(texts(back)).toEqual([["24市-001", "已完成 3 处。", "补报"]]);
    expect(back.takings.reports[0]?.after).toMatchObject({ late: false, reportedOn: "2024-04-02" });
  });

  it("names the wrong quarter, a foreign plan and a later form, and marks what is late", () => {
    const wrong = reportPage({ ...KEY, period: { year: 2024, quarter: 2 } }, [rowOf(ONE, "甲。")]);
    const foreign = reportPage({ ...KEY, plan: "23省" }, [rowOf(ONE, "甲。")]);
    const right = reportPage(KEY, [rowOf(ONE, "已完成 3 处。")]);
    const back = take([file("a", wrong), file("b", foreign), file("c", right)], HELD, {
      receivedOn: "2024-04-11",
    });
    expect(back.refused.map(({ reason }) => reason)).toEqual([
      { kind: "wrongPeriod", period: "2024年第二季度" },
      { kind: "wrongPlan", plan: "23省" },
    ]);
    expect(back.takings.reports[0]?.after.late).toBe(true);
  });

  it("asks whose a form without key is, then goes by 序号 and text; near texts are asked about", () => {
    const near = TWO.text.replace("工程", "重点工程");
    const form = page([
      ["区教育局2024年第一季度工作完成情况"],
      REPORT_LABELS,
      ["1", ONE.text, "已完成 3 处。"],
      ["2", near, "推进 2 处。"],
      ["9", "开展全民阅读活动一百场次以上。", "办了 4 场。"],
    ]);
    const files = [file("上报.xlsx", form)];
    const [asked] = take(files, HELD).unconfirmed;
    expect(asked).toMatchObject({ guess: "区教育局", keyDamaged: false });
    const units = new Map([["0.0", "区教育局"]]);
    const back = take(files, HELD, { units });
    expect(texts(back)).toEqual([["24市-001", "已完成 3 处。", "已报"]]);
    const unit = only(back);
    expect(unit.doubtful.map(({ candidates }) => candidates.map(({ id }) => id))).toEqual([["24市-002"]]);
    expect(unit.refused).toEqual([
      { file: "上报.xlsx", row: "9 开展全民阅读活动一百场次以上。", reason: "unknownTask" },
    ]);
    const tasks = new Map([[unit.doubtful[0]?.id ?? "", TWO.id]]);
    expect(texts(take(files, HELD, { units, tasks })).map(([id]) => id)).toEqual(["24市-001", "24市-002"]);
  });

  it("parts a table of several units, as an office system exports it", () => {
    const shared = task(4, { responsible: ["区教育局", "区民政局"] });
    const table = page([
      ["填报单位", "序号", "责任事项", "落实情况", "存在问题"],
      ["区教育局", "4", shared.text, "完成 6 处。"],
      ["区民政局", "4", shared.text, "完成 9 处。", "人手不足"],
      ["区商务局", "4", shared.text, "完成 1 处。"],
    ]);
    const back = take([file("导出.csv", table)], ledger([shared]), { units: new Map([["0.0", ""]]) });
    expect(back.takings.reports.map(({ after }) => [after.unit, after.text, after.difficulty])).toEqual([
      ["区教育局", "完成 6 处。", ""],
      ["区民政局", "完成 9 处。", "人手不足"],
    ]);
    expect(back.units.at(-1)?.refused[0]?.reason).toBe("unknownUnit");
  });

  it("never believes 编号 beside the text of another task", () => {
    const [canteens, reading] = [
      task(1, { text: "建成社区食堂 20 个。" }),
      task(3, { text: "开展全民阅读活动。" }),
    ];
    const form = reportPage(KEY, [["1", reading.text, "已完成 3 处。", "", "", canteens.id]]);
    const back = take([file("a.xlsx", form)], ledger([canteens, reading]));
    expect(back.takings.reports).toEqual([]);
    expect(only(back).doubtful.map(({ candidates }) => candidates[0]?.id)).toEqual(["24市-003"]);
  });

  it("fills linked tasks and blank rows of a group with what was answered once", () => {
    const linked = task(5, { linked: [ONE.id] });
    const [six, seven] = [task(6, { group: "6-7" }), task(7, { group: "6-7" })];
    const held = ledger([ONE, linked, six, seven]);
    const form = reportPage(KEY, [rowOf(ONE, "已完成 3 处。"), rowOf(six, "共 8 处。"), rowOf(seven)]);
    const back = take([file("a.xlsx", form)], held);
    expect(texts(back).map(([id, text]) => [id, text])).toEqual([
      ["24市-001", "已完成 3 处。"],
      ["24市-006", "共 8 处。"],
      ["24市-005", "已完成 3 处。"],
      ["24市-007", "共 8 处。"],
    ]);
    expect(only(back).missing).toEqual([]);
  });

  it("tells sheets that are no form", () => {
    const form = reportPage(KEY, [rowOf(ONE, "已完成 3 处。")]);
    const { strange } = take([file("a.xlsx", page([["填表说明"], ["请于10日前报送"]], "说明"), form)], HELD);
    expect(strange).toEqual([{ file: "a.xlsx", page: "说明", begins: "填表说明" }]);
  });
});

describe("work plans back", () => {
  const LABELS = ["序号", "责任事项", "具体工作内容", "完成时限", "分管领导", "责任科室", "编号"];
  const planPage = (rows: readonly (readonly string[])[]): ReturnedFile =>
    file(
      "方案.xlsx",
      page([
        ["区教育局办理方案"],
        LABELS,
        ...rows,
        [writeFormKey({ kind: "workPlan", plan: "24市", period: null, ...KEY })],
      ]),
    );

  it("reads a row for each step, and steps listed in one cell", () => {
    const back = take(
      [
        planPage([
          ["1", ONE.text, "完成选址", "3月底", "刘洋", "规划科", ONE.id],
          ["", "", "开工建设", "第三季度", "", "", ONE.id],
          ["", "", "投入使用", "2024年12月"],
          [
            "2",
            TWO.text,
            "1. 摸底\n2. 改造\n3. 验收",
            "1. 4月\n2. 9月\n3. 持续推进",
            "刘洋",
            "基建科",
            TWO.id,
          ],
        ]),
      ],
      HELD,
    );
    expect(
      back.takings.steps.map(({ after }) => [after.key, after.text, after.due, after.deputy, after.section]),
    ).toEqual([
      ["24市-001@区教育局#1", "完成选址", "2024-03-31", "刘洋", "规划科"],
      ["24市-001@区教育局#2", "开工建设", "2024-09-30", "刘洋", "规划科"],
      ["24市-001@区教育局#3", "投入使用", "2024-12-31", "刘洋", "规划科"],
      ["24市-002@区教育局#1", "摸底", "2024-04-30", "刘洋", "基建科"],
      ["24市-002@区教育局#2", "改造", "2024-09-30", "刘洋", "基建科"],
      ["24市-002@区教育局#3", "验收", null, "刘洋", "基建科"],
    ]);
  });

  it("asks before a plan replaces another, and strikes steps that it no longer has", () => {
    const steps = ["选址", "施工"].map((text, index) =>
      workStep(ONE, "区教育局", index + 1, { text, deadline: "3月底", due: "2024-03-31", adopted: true }),
    );
    const held = { ...HELD, workSteps: steps };
    const same = planPage([
      ["1", ONE.text, "选址", "3月底", "", "", ONE.id],
      ["", "", "施工", "3月底"],
    ]);
    expect(only(take([same], held)).plans[0]?.outcome).toBe("unchanged");
    const other = planPage([["1", ONE.text, "选址", "5月底", "", "", ONE.id]]);
    const [asked] = only(take([other], held)).plans;
    expect(asked).toMatchObject({ outcome: "conflict", chosen: null });
    const back = take([other], held, { answers: new Map([[asked?.key ?? "", 0]]) });
    expect(back.takings.steps.map(({ after }) => [after.text, after.due, after.adopted])).toEqual([
      ["选址", "2024-05-31", false],
      ["（已删去）", null, false],
    ]);
  });
});
