import type { WatchCode, WatchParameters } from "../workbook/watch/notice";

/** “等 3 行”，只有一处时不说。 */
function among({ count }: WatchParameters, unit: string): string {
  return Number(count) > 1 ? `等 ${count} ${unit}` : "";
}

/** Which task's which cell. */
function cell(p: WatchParameters): string {
  return p.id === "" ? `“${p.column}”` : `${p.id} 的“${p.column}”`;
}

/** What the watcher did on the sheet, in one sentence, and what the clerk can do about it. */
export const zhCNWatch: Readonly<Record<WatchCode, (parameters: WatchParameters) => string>> = {
  idGiven: (p) => `新增的行已编号：${p.id}${among(p, "行")}。`,
  idRenewed: (p) =>
    `编号 ${p.from} 有重复，下面或复制来的一行已改为 ${p.id}${among(p, "行")}，并在“核对”列注明。`,
  idRestored: (p) =>
    `编号由加载项给出，${p.id}${among(p, "行")}${p.typed === "" ? "被清空" : `被改成“${p.typed}”`}，已恢复。要去掉一项，请删除整行。`,
  planUnknown: (p) =>
    p.plan === ""
      ? `新增的行${among(p, "行")}没有写方案，还不能编号。请在“方案”列填写方案简称。`
      : `新增的行${among(p, "行")}写的方案“${p.plan}”不在方案表中，还不能编号。请改成已有的方案简称。`,
  dateRead: (p) => `${cell(p)}“${p.text}”已改为日期 ${p.date}${among(p, "处")}。`,
  dateUnread: (p) =>
    `${cell(p)}“${p.text}”看不出是哪一天${among(p, "处")}，已在“核对”列注明。请改成日期，例如 9月30日。`,
  deadlineRead: (p) =>
    p.date === ""
      ? `${p.id} 的完成时限改为“${p.text}”${among(p, "处")}，没有具体日期，到期日已清空。`
      : `${p.id} 的完成时限改为“${p.text}”${among(p, "处")}，到期日改为 ${p.date}。`,
  deadlineUnread: (p) =>
    `${p.id} 的完成时限“${p.text}”看不出是哪一天${among(p, "处")}，到期日没有改动。请核对后填写到期日。`,
  derivedRestored: (p) =>
    `${cell(p)}由公式得出，${p.typed === "" ? "清空的" : `改成“${p.typed}”的`}已恢复公式${among(p, "处")}。要写暂缓或取消，请填“办理状态”；要改期限，请填“到期日”。`,
  stateWordUnknown: (p) =>
    `${p.id} 的办理状态“${p.word}”不起作用${among(p, "处")}：此列只能填暂缓或取消，或留空。其他情况请写在“最新进展”或“备注”。`,
  headerRestored: (p) =>
    `列标题“${p.column}”被改成“${p.typed}”，已恢复${among(p, "列")}。需要自己的列，请在旁边插入一列。`,
  columnMissing: (p) => `台账缺少列：${p.columns}。如果是刚刚删除的，请按 Ctrl+Z 恢复。`,
  asOfRead: (p) => `统计截止日“${p.text}”已改为日期 ${p.date}，并固定在这一天。`,
  asOfReleased: () => "统计截止日已恢复为随当天变化。",
  asOfRestored: (p) =>
    `统计截止日“${p.text}”看不出是哪一天，已恢复。要固定，请填一个日期；要随当天变化，请清空。`,
  namesPut: (p) =>
    `${cell(p)}“${p.text}”已改为“${p.names}”${among(p, "处")}：只留单位库、领导库中的名称，用顿号隔开。`,
  nameUnknown: (p) =>
    `${cell(p)}中的“${p.names}”不在${p.column === "分管领导" ? "领导库" : "单位库"}中${among(p, "处")}，已在“核对”列注明。请到“单位”页的待核名称中选择。`,
  nameAmbiguous: (p) =>
    `${cell(p)}中的“${p.names}”可以指几个不同的名称${among(p, "处")}。请写全称，或改正${p.column === "分管领导" ? "领导库" : "单位库"}中重复的别名。`,
  nameRetired: (p) => `${cell(p)}中的“${p.names}”已停用${among(p, "处")}，请换成现在的名称。`,
  nameRefused: (p) =>
    `${cell(p)}已恢复原来的内容${among(p, "处")}：“${p.names}”不在${p.column === "分管领导" ? "领导库" : "单位库"}中。请先加入，再填写。`,
  leadSupports: (p) => `${p.id} 的“${p.names}”既是牵头单位又是协办单位${among(p, "处")}，请核对。`,
  correctionUndone: (p) => `${cell(p)}${among(p, "处")}的更正被撤回，以后不再自动更正。请核对这一格。`,
};
