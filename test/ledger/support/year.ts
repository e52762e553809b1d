import type { Ledger } from "../../../src/ledger/ledger";
import type { Notice } from "../../../src/ledger/notice";
import { type Report, unreported } from "../../../src/ledger/report";
import { leaderEntry } from "../../../src/vocabulary/leaders";
import { unitEntry } from "../../../src/vocabulary/vocabulary";
import { LEDGER, ledgerTask } from "../../taskpane/support/fakeQuarter";

export const Q1 = { year: 2024, quarter: 1 } as const;

export function report(taskId: string, unit: string, fields: Partial<Report> = {}): Report {
  const period = fields.period ?? Q1;
  const asked = unreported({ period, plan: "24市", taskId, unit, role: "责任", dueOn: "2024-04-10" });
  return { ...asked, ...fields };
}

export function notice(fields: Partial<Notice> = {}): Notice {
  return {
    key: "提醒单〔2024〕1号",
    level: "提醒单",
    period: null,
    taskIds: ["24市-001"],
    unit: "区民政局",
    matter: "24市 序号 1“建成社区食堂 20 个。”应于2024年4月30日前完成，已逾期 20 天",
    demand: "请说明原因，提出整改措施和完成时间。",
    issuedOn: "2024-05-01",
    replyBy: "2024-05-08",
    repliedOn: null,
    reply: "",
    result: "",
    previous: "",
    ...fields,
  };
}

/** As of 20 May 2024: one task overdue, one due in three days, one reported as done; reports of the first quarter. */
export const YEAR: Ledger = {
  ...LEDGER,
  tasks: [
    ledgerTask("24市-001", { due: "2024-04-30", leaders: ["周岚"], dueSource: "文件", deadline: "4月底前" }),
    ledgerTask("24市-002", { due: "2024-05-23", leaders: ["何松"], responsible: ["区教育局", "区民政局"] }),
    ledgerTask("24市-003", {
      due: "2024-06-30",
      reportedDoneOn: "2024-05-10",
      ownTarget: "20 个",
      linked: ["24市-001"],
    }),
  ],
  units: [
    unitEntry("区民政局", { contacts: { head: "", deputy: "", liaison: "冷莹", phone: "8321" } }),
    unitEntry("区教育局"),
  ],
  leaders: [leaderEntry("周岚", { assistant: "许平" }), leaderEntry("何松", { assistant: "毕诚" })],
  reports: [
    report("24市-001", "区民政局"),
    report("24市-002", "区教育局", { state: "退回", text: "正在推进", unitState: "正常" }),
    report("24市-002", "区民政局"),
    report("24市-003", "区民政局", {
      state: "已报",
      text: "已建成 20 个。",
      unitState: "完成",
      difficulty: "场地不足",
    }),
  ],
  workSteps: [
    {
      key: "24市-003@区民政局#1",
      plan: "24市",
      taskId: "24市-003",
      unit: "区民政局",
      step: 1,
      text: "选址开工",
      deadline: "4月底前",
      due: "2024-04-30",
      deputy: "何林",
      section: "养老科",
      person: "",
      ownTarget: "20 个",
      standard: "20 个均已开业",
      adopted: true,
      receivedOn: null,
      file: "",
    },
  ],
  notices: [notice()],
  coordinations: [
    {
      key: "协调2024-001",
      period: Q1,
      taskId: "24市-003",
      unit: "区民政局",
      problem: "场地不足",
      proposal: "请区住建局划拨用房",
      leader: "周岚",
      outcome: "同意划拨 3 处",
      state: "已协调",
      notedOn: "2024-04-15",
      source: "登记",
    },
  ],
  inspections: [
    {
      key: "督查2024-001",
      on: "2024-05-03",
      taskId: "24市-003",
      finding: "两处尚未开业",
      dueOn: "2024-05-30",
      outcome: "",
      inspector: "冷莹",
    },
  ],
  log: [
    {
      key: "变更2024-001",
      on: "2024-04-02",
      kind: "延期",
      taskId: "24市-003",
      what: "2024-05-31 延至 2024-06-30（2024-04-02 申请）",
      reason: "征地未完成",
      by: "周岚",
    },
  ],
};
