import type { CheckedReport } from "./checkReports";

/** What a unit is told about one of its reports. */
export interface ReturnedReport {
  readonly checked: CheckedReport;
  readonly reason: string;
}

/** 退回理由 of one unit as one text, ready to paste into a message. */
export function reasonsForUnit(
  unit: string,
  periodName: string,
  returned: readonly ReturnedReport[],
): string {
  const lines = returned.map(({ checked: { report, task }, reason }, index) => {
    const what = task === null ? report.taskId : `${report.plan} 序号${task.seq} ${shortened(task.text)}`;
    return `${index + 1}. ${what}：${reason}`;
  });
  return [`${unit}：${periodName}完成情况有 ${returned.length} 项请补充后重报。`, ...lines].join("\n");
}

const SHOWN = 24;

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
