import type { ErrorCode, ErrorParameters } from "../errors";
import type { ErrorText } from "./zh-CN.errors";

export type FollowUpErrorCode = Extract<
  ErrorCode,
  | "taskChangedSince"
  | "rowChangedSince"
  | "allChangedSince"
  | "noticeNotDue"
  | "extensionLate"
  | "extensionNotLater"
>;

/** 核验, 延期, 督办单 and what else is noted beside reports. */
export const zhCNFollowUpErrors: Readonly<
  Record<FollowUpErrorCode, (parameters: ErrorParameters) => ErrorText>
> = {
  taskChangedSince: (p) => ({
    title: `序号 ${p.seq ?? ""} 在显示以后又有改动，或已不在台账中，没有写入。`,
    advice: "请看一下台账里现在的内容，再做一次。",
  }),
  rowChangedSince: (p) => ({
    title: `“${p.table ?? ""}”中 ${p.row ?? ""} 这一行在显示以后又有改动，或已不在表中，没有写入。`,
    advice: "请看一下表里现在的内容，再做一次。",
  }),
  allChangedSince: (p) => ({
    title: `选定的 ${p.count ?? ""} 行在显示以后都有改动，或已不在表中，没有写入。`,
    advice: "请看一下表里现在的内容，再做一次。",
  }),
  noticeNotDue: (p) => ({
    title: `现在还不能向“${p.unit ?? ""}”发“${p.level ?? ""}”，没有写入。`,
    advice: "上一单逾期未答复或未落实，才发下一级。请看一下督办记录，再做一次。",
  }),
  extensionLate: (p) => ({
    title: `序号 ${p.seq ?? ""} 于 ${p.due ?? ""} 到期，${p.askedOn ?? ""} 才申请延期，没有写入。`,
    advice: "延期要在到期日以前（含当日）申请。如果申请来得更早，请填写申请书上的日期。",
  }),
  extensionNotLater: (p) => ({
    title: `序号 ${p.seq ?? ""} 现在的期限是 ${p.due ?? ""}，新的日期不比它晚，没有写入。`,
    advice: "请填写更晚的日期。",
  }),
};

/** 核验, 催报, 协调 and 事项卡 in the pane. */
export const zhCNFollowUp = {
  working: "正在写入…",
  figures: {
    carry: (tasks: number) => (tasks === 0 ? "" : `上年未完成 ${tasks} 项`),
    verify: (tasks: number) => (tasks === 0 ? "" : `待核验 ${tasks} 件`),
    chase: (units: number, overdue: number) =>
      [units === 0 ? "" : `未送 ${units} 家`, overdue === 0 ? "" : `逾期 ${overdue} 件`]
        .filter((part) => part !== "")
        .join("，"),
    coordinate: (matters: number) => (matters === 0 ? "" : `待协调 ${matters} 项`),
  },
  carry: {
    about:
      "列入本年的事项仍是原来那一行，编号和历次报送不变；本年发表、汇总会包括它，变更记录和备注写明结转。没有列入的留在原方案，不计入本年。",
    none: "上年没有未完成、还没列入本年的事项。",
    all: (tasks: number) => `全选（${tasks} 项）`,
    list: "上年未完成的事项",
    into: (reason: string, plan: string) => `${reason}，列入“${plan}”`,
    listed: (ids: string) => `本年方案可能已有同一事项：${ids}。已有的不必再列入。`,
    carry: (tasks: number) => `把所选 ${tasks} 项列入本年`,
    done: (tasks: number, skipped: string) =>
      [
        `列入本年 ${tasks} 项。`,
        skipped === "" ? "" : `${skipped} 在显示以后又有改动，没有写入，请再看一次。`,
      ].join(""),
  },
  verify: {
    none: "没有待核验的事项。单位上报完成后会在这里列出。",
    on: "核验日期",
    checker: "核验人",
    needsChecker: "填写核验人后才能办结或退回。",
    all: (tasks: number) => `全选（${tasks} 件）`,
    closeSelected: (tasks: number) => `办结所选 ${tasks} 件`,
    list: "待核验的事项",
    standard: "验收标准",
    target: "目标",
    deadline: "时限",
    reportedOn: "上报完成",
    late: (days: number) => `，晚 ${days} 天`,
    close: "办结",
    sendBack: "退回重办",
    reason: "退回理由",
    confirmBack: "退回",
    done: (closed: number, sentBack: number, skipped: string) =>
      [
        `办结 ${closed} 件，退回 ${sentBack} 件。`,
        skipped === "" ? "" : `序号 ${skipped} 在显示以后又有改动，没有写入，请再看一次。`,
      ].join(""),
  },
  coordinate: {
    raised: (matters: number) => `本期报送里的困难问题，还没登记的 ${matters} 项`,
    noteAll: (matters: number) => `登记这 ${matters} 项`,
    note: "登记",
    noted: (matters: number) => `已登记 ${matters} 项。`,
    open: (matters: number) => `待协调 ${matters} 项`,
    proposal: (proposal: string) => `建议：${proposal}`,
    leader: "决定领导",
    outcome: "处理结果",
    decide: "登记协调结果",
    decided: (key: string) => `${key} 的协调结果已登记。`,
  },
  chase: {
    unsent: (units: number) => (units === 0 ? "没有未送的单位" : `未送 ${units} 家`),
    group: (assistant: string, units: number) =>
      assistant === "" ? `没有登记协助副主任 ${units} 家` : `协助副主任 ${assistant}：${units} 家`,
    groupText: "告知协助副主任的话",
    text: "催报的话",
    copy: "复制",
    owes: (rows: number, returned: number, dueOn: string | null) =>
      [
        `缺 ${rows} 项`,
        returned === 0 ? "" : `其中退回 ${returned} 项`,
        dueOn === null ? "" : `应于 ${dueOn} 前报送`,
      ]
        .filter((part) => part !== "")
        .join("，"),
    liaison: (name: string, phone: string) =>
      `联络员 ${[name, phone].filter((part) => part !== "").join(" ")}`,
    overdue: (tasks: number) => (tasks === 0 ? "没有逾期的事项" : `逾期 ${tasks} 件`),
    dueSoon: (tasks: number) => (tasks === 0 ? "没有临期的事项" : `临期 ${tasks} 件`),
    day: (day: string, late: number) =>
      late > 0
        ? `${day} 到期，已逾期 ${late} 天`
        : late === 0
          ? `${day} 到期，就是今天`
          : `${day} 到期，还有 ${-late} 天`,
    issue: (level: string) => `发${level}`,
    issueAll: (units: number) => `向这里的 ${units} 家各发一单`,
    confirmIssue: (level: string) => `编号并登记${level}`,
    issued: (keys: string) => `已登记 ${keys}。`,
    held: {
      waiting: "还没到答复期限",
      settled: "已落实",
      highest: "已是最高一级",
    },
    heldBecause: (key: string, replyBy: string, why: string) => `${key}（答复期限 ${replyBy}）：${why}。`,
    matter: "事由",
    demand: "要求",
    replyBy: "答复期限",
    notices: (all: number, waiting: number) => `督办记录 ${all} 单，待结 ${waiting} 单`,
    paper: "督办单（.docx）",
    sheet: "做成工作表打印",
    printed: (sheet: string) => `已做成工作表“${sheet}”，可直接打印。`,
    unanswered: (replyBy: string, isMissed: boolean) =>
      `答复期限 ${replyBy}，${isMissed ? "逾期未答复" : "未答复"}`,
    answered: (on: string, result: string, reply: string) =>
      `${on} 答复${result === "" ? "" : `，${result}`}${reply === "" ? "" : `：${reply}`}`,
    noteReply: "登记答复",
    repliedOn: "答复日期",
    reply: "答复内容",
    result: "结果",
    noResult: "还没有定",
    confirmReply: "登记",
    replied: (key: string) => `${key} 的答复已登记。`,
    settings: "督办单的落款、日期和级别",
    office: "落款",
    issuedOn: "发出日期",
    levelsHint: "上一级逾期未答复或未落实，才发下一级。",
    levelName: (rank: number) => `第 ${rank} 级名称`,
    replyDays: "答复（工作日）",
    saveLevels: "保存级别",
  },
};

/** 事项卡. */
export const zhCNCard = {
  name: "事项卡",
  of: (task: string) => `${task} 的事项卡`,
  selected: (task: string) => `已选中 ${task}`,
  gone: "台账里已经没有这件事项。",
  paper: "事项卡（.docx）",
  extend: "办理延期",
  dayNow: (day: string | null) =>
    day === null ? "现在没有期限。" : `现在的期限：${day}。原到期日保留不变。`,
  askedOn: "申请日期",
  newDue: "延期至",
  reason: "理由",
  approver: "批准人",
  confirmExtend: "登记延期",
  extended: (day: string) => `已延期至 ${day}。`,
  inspect: "登记督查",
  on: "督查日期",
  finding: "发现问题",
  rectifyBy: "整改期限",
  inspector: "督查人",
  outcomeOf: (finding: string) => `“${finding}”的整改结果`,
  confirmOutcome: "登记整改结果",
  matter: "登记需协调事项",
  unit: "单位",
  problem: "问题",
  proposal: "建议",
  decider: "决定领导",
  confirmNote: "登记",
  noted: (keys: string) => `已登记 ${keys}。`,
};
