/** 发表: forms that go out, and the calendar that dates them. */
export const zhCNSend = {
  figure: (units: number, rows: number) => `${units} 家单位，${rows} 行`,
  offer: {
    heading: (plans: string) => `${plan(plans)}的通知没有写明本年各期的报送日期`,
    text: "可按系统建议（文件未规定）列入报送日历，以后在“方案信息”里还能改：",
    day: (what: string, due: string) => `${what}：${due}`,
    confirm: "列入报送日历",
    confirming: "正在写入…",
    confirmed: (duties: number) => `报送日历新增 ${duties} 行。`,
  },
  plans: "方案",
  kinds: { label: "发什么", report: "完成情况", workPlan: "办理方案", both: "两样都发" },
  supportReports: "协办单位也报",
  withProgress: "加“进度”栏",
  withDoneOn: "加“完成日期”栏",
  workPlanOfAll: (plans: string) => `${plan(plans)}的通知没有写明由谁报办理方案：请全部主报单位报`,
  toBeMade: (units: number, added: number, existing: number) =>
    existing === 0
      ? `将制作 ${units} 家单位的表，季度报送新增 ${added} 行。`
      : `将制作 ${units} 家单位的表，季度报送新增 ${added} 行（已有 ${existing} 行不动）。`,
  workPlansToBeMade: (units: number) => `将制作 ${units} 家单位的办理方案表。`,
  nothing: "按现在的选择，没有要发的表。",
  settled: (tasks: number) => `已办结、取消、暂缓的 ${tasks} 项不再发。`,
  unresolved: (tasks: number) => `${tasks} 项里有名称还不知道是哪些单位，没有发给它们`,
  unresolvedTask: (planName: string, seq: string, names: string) => `${planName} 序号 ${seq}：${names}`,
  resolveHint: "各相关单位请在台账的“具体单位”栏填明，集合单位请在单位库填“成员”。",
  unknown: (names: string) => `通知要求“${names}”报办理方案，但单位库里没有这个名称；表按事项的主报单位发。`,
  send: "发表给各单位",
  again: "重新制作表格",
  making: "正在制作各单位的表…",
  done: (units: number, added: number) => `已制作 ${units} 家单位的表，季度报送新增 ${added} 行。`,
  saveAll: "保存压缩包",
  saved: "压缩包已交给浏览器下载。没有下载时，请在下面逐个打开，再另存。",
  units: (units: number) => `各单位的表（${units}）`,
  save: (unit: string) => `保存${unit}的表`,
  saveShort: "保存",
  open: (unit: string) => `打开${unit}的表`,
  openShort: "打开",
};

/** Names of plans stand in quotation marks, so that 22市的通知 is not read as the city's. */
function plan(names: string): string {
  return `“${names}”`;
}
