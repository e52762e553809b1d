import fc from "fast-check";
import { answerEarly, EARLY_ANSWERS } from "../../../src/intake/corrections/earlyDeadlines";
import { dropTask, restoreTask } from "../../../src/intake/corrections/dropTask";
import { editDocument } from "../../../src/intake/corrections/editDocument";
import { editTask } from "../../../src/intake/corrections/editTask";
import { mergeWithNext } from "../../../src/intake/corrections/mergeTasks";
import { answerOffer, OFFERS, offersOf } from "../../../src/intake/corrections/offers";
import { type Reviewed, taskAt, withDocument } from "../../../src/intake/corrections/reviewed";
import { doubtsOf, settleTask } from "../../../src/intake/corrections/settle";
import { splitPlaces, splitTask, wholeCharacter } from "../../../src/intake/corrections/splitTask";
import { linesOf, takeLeftover } from "../../../src/intake/corrections/takeLeftover";
import { readDocument } from "../../../src/intake/readDocument";
import { initialDue } from "../../../src/plan/due";
import type { Task } from "../../../src/plan/plan";
import { faultsInAccounts } from "../accounts";

const DOCUMENT = `云溪区人民政府办公室
关于印发2024年重点工作责任分解方案的通知

各街道办事处，区人民政府各部门：
请各责任单位于2024年2月10日前报送工作方案。

2024年云溪区重点工作责任分解方案

一、改善民生
1．新建小学2所，改造老旧小区
30个。2024年10月底前完成验收。
责任单位：区教育局、区住房和城乡建设局（区园林局）
2．新增普惠托位500个；开展家政培训。
牵头单位：区卫生健康局
责任单位：各街道办事处
完成时限：2024年9月底
3．办好老年食堂20家。
责任单位：各相关街道
二、交通
4．改造老旧小区30个，新建小学2所。
责任单位：区教育局、区住房和城乡建设局（区园林局）

抄送：区委办公室`;

async function read(): Promise<Reviewed> {
  return { intake: await readDocument({ text: DOCUMENT }), dropped: [] };
}
const at = (task: number): { plan: number; task: number } => ({ plan: 0, task });
const tasksOf = (reviewed: Reviewed): readonly Task[] => reviewed.intake.plans[0]?.tasks ?? [];
const issuedOn = (reviewed: Reviewed, day: string): Reviewed =>
  withDocument(reviewed, 0, (document) => ({ ...document, issuedOn: day }));
const printed = (reviewed: Reviewed, index: number, as: string): string =>
  (taskAt(reviewed, at(index))?.source ?? [])
    .filter((span) => span.as === as)
    .map(({ start, end }) => reviewed.intake.text.slice(start, end))
    .join("|");

describe("corrections before anything is written", () => {
  it("recompute what follows from the words, and settle the doubts about what was written", async () => {
    const reviewed = await read();
    const edited = editTask(reviewed, at(1), {
      deadline: "2024年11月底前",
      text: "新增普惠托位800个。",
      lead: [],
    });
    expect(taskAt(edited, at(1))).toMatchObject({
      deadline: "2024年11月底前",
      milestones: [{ due: "2024-11-30" }],
      targets: [{ value: 800 }],
      common: true,
    });
    const bare = editTask(edited, at(1), { responsible: [] });
    expect(taskAt(bare, at(1))?.common).toBe(false);
  });

  it("part a task where it is told to, each part on its own words of the source", async () => {
    const reviewed = await read();
    const text = taskAt(reviewed, at(0))?.text ?? "";
    expect(splitPlaces(text).map((place) => text.slice(place))).toEqual(["2024年10月底前完成验收。"]);
    const split = splitTask(reviewed, at(0), text.indexOf("2024年"));
    expect(tasksOf(split).map(({ seq, responsible }) => [seq, responsible.length])).toEqual([
      ["1", 2],
      [null, 2],
      ["2", 1],
      ["3", 1],
      ["4", 2],
    ]);
    expect(printed(split, 0, "text").replaceAll("\n", "")).toBe("新建小学2所，改造老旧小区30个。");
    expect(printed(split, 1, "text")).toBe("2024年10月底前完成验收。");
    expect(taskAt(split, at(1))?.offered).toMatchObject([{ due: "2024-10-31" }]);
  });

  it("join a task with the next, with the names of both", async () => {
    const merged = mergeWithNext(await read(), at(0));
    expect(taskAt(merged, at(0))).toMatchObject({
      seq: "1",
      lead: ["区卫生健康局"],
      responsible: ["区教育局", "区住房和城乡建设局（区园林局）", "各街道办事处"],
      deadline: "2024年9月底",
      milestones: [{ due: "2024-09-30" }],
    });
    expect(tasksOf(merged)).toHaveLength(3);
  });

  it("keep the marks of linked tasks on the tasks they mean", async () => {
    const reviewed = await read();
    expect(tasksOf(reviewed).map(({ linked }) => linked)).toEqual([[3], [], [], [0]]);
    const dropped = dropTask(reviewed, at(1), "不是责任事项");
    expect(tasksOf(dropped).map(({ linked }) => linked)).toEqual([[2], [], [0]]);
    const gone = dropTask(reviewed, at(3), "重复");
    expect(tasksOf(gone).map(({ linked }) => linked)).toEqual([[], [], []]);
  });

  it("take a task out to the leftover and put it back where it stood", async () => {
    const reviewed = await read();
    const dropped = dropTask(reviewed, at(3), "重复");
    const left = dropped.intake.leftover.filter(({ why }) => why === "dropped").map(({ text }) => text);
    // Its heading stood over it alone.
    expect(left.join()).toContain("二、交通");
    expect(left.join()).toContain("改造老旧小区30个，新建小学2所");
    const [what] = dropped.dropped;
    const restored = what ? restoreTask(dropped, what) : dropped;
    expect(restored.intake.leftover).toEqual(reviewed.intake.leftover);
    expect(tasksOf(restored).map(({ seq }) => seq)).toEqual(["1", "2", "3", "4"]);
  });

  it("make a task of what was left over, read as a layout would", async () => {
    const { intake } = await read();
    const text = "5．建设口袋公园6个。（责任单位：区城市管理局）";
    const start = intake.text.length + 1;
    const left = { start, end: start + text.length, text, why: "notUnderstood" as const };
    const wider = { ...intake, text: `${intake.text}\n${text}`, leftover: [...intake.leftover, left] };
    const [line] = linesOf(left);
    const taken = line ? takeLeftover({ intake: wider, dropped: [] }, 0, line) : null;
    expect(taken?.intake.plans[0]?.tasks.at(-1)).toMatchObject({
      seq: "5",
      text: "建设口袋公园6个。",
      responsible: ["区城市管理局"],
      path: ["二、交通"],
    });
    expect(taken && faultsInAccounts(taken.intake)).toEqual([]);
  });

  it("take or leave what the reader offers, one by one or all", async () => {
    const reviewed = await read();
    expect(tasksOf(reviewed).map(offersOf)).toEqual([["date", "linked"], [], ["open"], ["linked"]]);
    const everyone = new Set([0, 1, 2, 3]);
    const dated = answerOffer(reviewed, 0, everyone, { offer: "date", accept: true });
    expect(taskAt(dated, at(0))).toMatchObject({ milestones: [{ due: "2024-10-31" }], offered: [] });
    const apart = answerOffer(reviewed, 0, new Set([0]), { offer: "linked", accept: false });
    expect(tasksOf(apart).map(({ linked }) => linked)).toEqual([[], [], [], []]);
    const same = answerOffer(reviewed, 0, everyone, { offer: "linked", accept: true });
    expect(tasksOf(same).map(offersOf)).toEqual([["date"], [], ["open"], []]);
    expect(taskAt(same, at(0))?.linked).toEqual([3]);
  });

  it("settle doubts that a person has looked at, until the words change", async () => {
    const before = editTask(await read(), at(1), { deadline: "2019年9月底" });
    const document = before.intake.plans[0]?.document;
    const doubts = (reviewed: Reviewed): string[] => {
      const task = taskAt(reviewed, at(1));
      return task && document
        ? doubtsOf(task, { ...document, issuedOn: "2024-01-05" }).map(({ code }) => code)
        : [];
    };
    const issued = issuedOn(before, "2024-01-05");
    expect(doubts(issued)).toEqual(["dueBeforeIssue"]);
    const settled = settleTask(issued, at(1));
    expect(doubts(settled)).toEqual([]);
    expect(doubts(editTask(settled, at(1), { deadline: "2019年10月底" }))).toEqual(["dueBeforeIssue"]);
  });

  it("read days anew by the year and the day of issue that the clerk gives, and settle what was asked about them", async () => {
    const reviewed = editTask(await read(), at(2), { deadline: "9月底前" });
    const early = answerEarly(
      issuedOn(editTask(reviewed, at(3), { deadline: "2023年3月底" }), "2024-01-05"),
      0,
      new Set([3]),
      "postponed",
    );
    const lost = withDocument(early, 0, (document) => ({
      ...document,
      doubts: [{ code: "docNumberLost", text: "缺字" }],
    }));
    const edited = editDocument(lost, 0, { year: 2025, docNumber: "云政办〔2025〕1号" });
    expect(edited.intake.plans[0]?.document).toMatchObject({
      year: 2025,
      docNumber: "云政办〔2025〕1号",
      doubts: [],
    });
    expect(tasksOf(edited).map(({ milestones }) => milestones[0]?.due)).toEqual([
      undefined,
      "2024-09-30",
      "2025-09-30",
      "2024-03-31",
    ]);
    expect(faultsInAccounts(edited.intake)).toEqual([]);
  });

  it("part a task behind a whole character, wherever the clerk puts the cursor", () => {
    expect(["甲𠮷乙", "甲乙"].map((text) => [1, 2, 3].map((place) => wholeCharacter(text, place)))).toEqual([
      [1, 3, 3],
      [1, 2, 3],
    ]);
  });

  it("leave the other tasks' doubts as they were worked out, until the day of issue changes", async () => {
    const before = issuedOn(await read(), "2024-01-05");
    const [plan] = before.intake.plans;
    const [task] = tasksOf(before);
    if (!plan || !task) throw new Error("no plan");
    const doubts = doubtsOf(task, plan.document);
    const after = editTask(before, at(2), { seq: "3-1" });
    expect(tasksOf(after)[0]).toBe(task);
    expect(doubtsOf(task, plan.document)).toBe(doubts);
    expect(doubtsOf(task, { ...plan.document, issuedOn: "2025-01-05" })).not.toBe(doubts);
  });

  it("say what becomes of a deadline that was past when the document was issued", async () => {
    const early = issuedOn(editTask(await read(), at(1), { deadline: "2023年9月底" }), "2024-01-05");
    const dues = EARLY_ANSWERS.map((answer) => {
      const { intake } = answerEarly(early, 0, new Set([0, 1, 2, 3]), answer);
      const [plan] = intake.plans;
      const task = plan?.tasks[1];
      if (!task) throw new Error("no task");
      const { due, source, doubts } = initialDue(task, plan.document, "none");
      return [due, source, doubts.length];
    });
    expect(dues).toEqual([
      [null, null, 0],
      ["2024-09-30", "督查室", 0],
      ["2023-09-30", "文件", 0],
    ]);
  });

  it("leave every character accounted for, whatever is corrected in whatever order", async () => {
    const first = await read();
    expect(faultsInAccounts(first.intake)).toEqual([]);
    const step = fc.record({
      kind: fc.constantFrom("split", "merge", "drop", "restore", "take", "edit", "offer", "settle"),
      pick: fc.nat(40),
      which: fc.nat(10),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let reviewed = first;
        for (const one of steps) reviewed = corrected(reviewed, one.kind, one.pick, one.which);
        expect(faultsInAccounts(reviewed.intake)).toEqual([]);
        const { length } = tasksOf(reviewed);
        for (const [index, { linked }] of tasksOf(reviewed).entries()) {
          expect(linked.every((other) => other !== index && other < length)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function corrected(reviewed: Reviewed, kind: string, pick: number, which: number): Reviewed {
  const tasks = tasksOf(reviewed);
  const index = tasks.length === 0 ? 0 : pick % tasks.length;
  const task = tasks[index];
  switch (kind) {
    case "split": {
      const places = splitPlaces(task?.text ?? "");
      return splitTask(reviewed, at(index), places[which % Math.max(1, places.length)] ?? which);
    }
    case "merge":
      return mergeWithNext(reviewed, at(index));
    case "drop":
      return dropTask(reviewed, at(index), "重复");
    case "restore": {
      const dropped = reviewed.dropped[which % Math.max(1, reviewed.dropped.length)];
      return dropped ? restoreTask(reviewed, dropped) : reviewed;
    }
    case "take": {
      const lines = reviewed.intake.leftover.flatMap(linesOf);
      const line = lines[pick % Math.max(1, lines.length)];
      return line ? takeLeftover(reviewed, 0, line) : reviewed;
    }
    case "edit":
      return editTask(reviewed, at(index), { text: `${task?.text ?? ""}改。`, seq: String(which) });
    case "offer":
      return answerOffer(reviewed, 0, new Set([index]), {
        offer: OFFERS[which % OFFERS.length] ?? "date",
        accept: pick % 2 === 0,
      });
    default:
      return settleTask(reviewed, at(index));
  }
}
