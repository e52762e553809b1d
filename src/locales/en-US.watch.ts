import type { WatchCode, WatchParameters } from "../workbook/watch/notice";

/** `and 2 more`, unless it is the only one. */
function among({ count }: WatchParameters): string {
  return Number(count) > 1 ? ` (and ${Number(count) - 1} more)` : "";
}

function cell(p: WatchParameters): string {
  return p.id === "" ? `“${p.column}”` : `“${p.column}” of ${p.id}`;
}

export const enUSWatch: Readonly<Record<WatchCode, (parameters: WatchParameters) => string>> = {
  idGiven: (p) => `The new row has been numbered ${p.id}${among(p)}.`,
  idRenewed: (p) =>
    `The number ${p.from} stood twice; the lower or copied row is now ${p.id}${among(p)}, as 核对 says.`,
  idRestored: (p) =>
    `The add-in gives the numbers: ${p.id}${among(p)} was ${p.typed === "" ? "cleared" : `changed to “${p.typed}”`} and has been put back. To remove a task, delete its row.`,
  planUnknown: (p) =>
    p.plan === ""
      ? `The new row${among(p)} names no plan and cannot be numbered yet. Enter the plan's short name in 方案.`
      : `The plan “${p.plan}” of the new row${among(p)} is not in the register, so it cannot be numbered yet. Use the short name of a plan.`,
  dateRead: (p) => `${cell(p)}: “${p.text}” is now the date ${p.date}${among(p)}.`,
  dateUnread: (p) =>
    `${cell(p)}: “${p.text}” is not one certain day${among(p)}; 核对 says so. Enter a date, such as 9月30日.`,
  deadlineRead: (p) =>
    p.date === ""
      ? `The deadline of ${p.id} is now “${p.text}”${among(p)}, without a date: 到期日 has been cleared.`
      : `The deadline of ${p.id} is now “${p.text}”${among(p)}, so 到期日 is ${p.date}.`,
  deadlineUnread: (p) =>
    `The deadline “${p.text}” of ${p.id} is not one certain day${among(p)}; 到期日 has not been changed. Please enter it.`,
  derivedRestored: (p) =>
    `${cell(p)} comes from a formula, which has been put back${among(p)}${p.typed === "" ? "" : ` in place of “${p.typed}”`}. Enter 暂缓 or 取消 in 办理状态, a date in 到期日.`,
  stateWordUnknown: (p) =>
    `“${p.word}” has no effect in 办理状态 of ${p.id}${among(p)}: only 暂缓, 取消 or nothing. Other words belong in 最新进展 or 备注.`,
  headerRestored: (p) =>
    `The header “${p.column}” was changed to “${p.typed}” and has been put back${among(p)}. Insert a column beside it for your own use.`,
  columnMissing: (p) =>
    `The register lacks columns: ${p.columns}. If you have just deleted them, press Ctrl+Z.`,
  asOfRead: (p) => `统计截止日 “${p.text}” is now the date ${p.date}, and stays on it.`,
  asOfReleased: () => "统计截止日 follows today again.",
  asOfRestored: (p) =>
    `统计截止日 “${p.text}” is not one certain day and has been put back. Enter a date, or clear the cell to follow today.`,
  namesPut: (p) =>
    `“${p.text}” in ${cell(p)} is now “${p.names}”${among(p)}: standard names only, parted by 、.`,
  nameUnknown: (p) =>
    `“${p.names}” in ${cell(p)} is not in ${p.column === "分管领导" ? "领导库" : "单位库"}${among(p)}; 核对 says so. Choose what to do on the units tab.`,
  nameAmbiguous: (p) =>
    `“${p.names}” in ${cell(p)} may mean several${among(p)}. Write the full name, or correct the alias that stands twice.`,
  nameRetired: (p) => `“${p.names}” in ${cell(p)} is retired${among(p)}. Put the present name.`,
  nameRefused: (p) =>
    `${cell(p)} has its former content again${among(p)}: “${p.names}” is not in ${p.column === "分管领导" ? "领导库" : "单位库"}. Add it first.`,
  leadSupports: (p) => `“${p.names}” is both lead and support of ${p.id}${among(p)}. Please check.`,
  correctionUndone: (p) =>
    `The correction of ${cell(p)}${among(p)} was taken back and will not be made again. Please check this cell.`,
};
