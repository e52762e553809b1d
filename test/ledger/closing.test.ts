import { closingOf, reportFingerprint } from "../../src/ledger/closing";
import { Q1, report } from "./support/year";

const SAID = report("24市-001", "区民政局", { text: "已建成 20 个。", unitState: "完成", state: "审核通过" });
const OTHER = report("24市-002", "区教育局", { text: "正在推进。", state: "已报" });
const closed = [SAID, OTHER].map((each) => ({
  key: each.key,
  period: Q1,
  on: "2024-04-20",
  fingerprint: reportFingerprint(each),
}));

test("a period is open until one of its reports is closed", () => {
  expect(closingOf({ closed: [], reports: [SAID] }, Q1)).toBeNull();
  expect(closingOf({ closed, reports: [SAID, OTHER] }, { ...Q1, quarter: 2 })).toBeNull();
});

test("what is said, how it was judged, new rows and lost rows count; where a paper came from does not", () => {
  const since = (...reports: readonly ReturnType<typeof report>[]) => closingOf({ closed, reports }, Q1);
  const nothing = { on: "2024-04-20", changed: [], added: [], gone: [] };
  expect(since(OTHER, { ...SAID, file: "另一份.docx", sealed: "收到" })).toEqual(nothing);
  for (const change of [{ text: "已建成 12 个。" }, { unitState: "滞后" }, { progress: "60%" }]) {
    expect(since({ ...SAID, ...change }, OTHER)).toEqual({ ...nothing, changed: [SAID.key] });
  }
  expect(since({ ...SAID, state: "退回" }, OTHER)).toEqual({ ...nothing, changed: [SAID.key] });
  const late = report("24市-003", "区民政局");
  expect(since(SAID, late)).toEqual({ ...nothing, added: [late.key], gone: [OTHER.key] });
});
