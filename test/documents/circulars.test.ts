import { assessmentDocument, unitYears } from "../../src/documents/circulars/assessment";
import { circularDocument, type CircularPaper } from "../../src/documents/circulars/circularDocument";
import { leaderLists, listOwners } from "../../src/documents/circulars/leaderLists";
import { upwardReport } from "../../src/documents/circulars/upwardReport";
import type { OfficialDocument } from "../../src/documents/docx/officialDocument";
import { writeDocx } from "../../src/documents/docx/writeDocx";
import { figuresOf } from "../../src/ledger/figures/figures";
import type { Ledger } from "../../src/ledger/ledger";
import { NOTICE_LEVELS } from "../../src/ledger/notice";
import { ledgerTask } from "../taskpane/support/fakeQuarter";
import { notice, Q1, report, YEAR } from "../ledger/support/year";
import { readBack } from "./docx/readBack";

/** With a task closed in time by a unit that reports in time, and a city's task. */
const LEDGER: Ledger = {
  ...YEAR,
  tasks: [
    ...YEAR.tasks,
    ledgerTask("24市-004", {
      due: "2024-03-31",
      responsible: ["区财政局"],
      closedOn: "2024-03-30",
      checker: "冷莹",
      upper: ["市财政局"],
      leaders: ["何松"],
    }),
  ],
  reports: [
    ...YEAR.reports,
    report("24市-004", "区财政局", { state: "已报", text: "已拨付到位。", reportedOn: "2024-04-08" }),
    report("24市-001", "区民政局", { key: "k", period: { year: 2024, quarter: 2 }, late: true }),
    report("24市-002", "区民政局", { key: "l", period: { year: 2024, quarter: 2 }, late: true }),
  ],
  notices: [notice(), notice({ key: "督办单〔2024〕1号", level: "督办单" })],
  coordinations: YEAR.coordinations.map((matter) => ({ ...matter, state: "待协调", outcome: "" })),
};
const CHOICES = { period: Q1, asOf: "2024-05-20", plans: ["24市"] };
const FIGURES = figuresOf(LEDGER, CHOICES);
const PAPER: CircularPaper = {
  kind: "periodic",
  figures: FIGURES,
  number: "云督通〔2024〕1号",
  to: "各相关单位",
  copies: "区委办公室。",
  office: "云溪区人民政府督查室",
  on: "2024-05-21",
};

async function textOf(document: OfficialDocument): Promise<string> {
  return readBack(await writeDocx(document));
}

test("periodic 通报: the figures in words, praise with its rule, and no unit that fell short by name", async () => {
  const text = await textOf(circularDocument(PAPER));
  expect(text).toContain("关于2024年第一季度\n重点工作完成情况的通报\n云督通〔2024〕1号\n各相关单位：");
  expect(text).toContain(
    "截至2024年5月20日，纳入督办的责任事项 4 件（去重 3 件），已办结 1 件，其余待核验 1 件、逾期 1 件、临期 1 件。到期 2 件，按期办结 1 件，按期办结率 50.0%。本期应报 5 项，已报 3 项。",
  );
  expect(text).toContain("予以表扬：区财政局。");
  expect(text).toContain("一、重点工作\t4\t1\t1\t1\t50.0%");
  expect(text).toContain("24市\t1\t建成社区食堂 20 个。\t区民政局\t2024-04-30\t逾期\n20 天");
  expect(text).not.toContain("需签批");
  expect(text).toContain("抄送：区委办公室。");
});

test("naming 通报: marked 需签批, with who fell short in numbers", async () => {
  const text = await textOf(circularDocument({ ...PAPER, kind: "naming" }));
  expect(text.startsWith("需签批\n")).toBe(true);
  expect(text).toContain("区民政局\t3\t1\t2\t0");
  expect(text).toContain("区教育局\t1\t0\t0\t1");
  expect(text).not.toContain("区财政局\t");
  expect(text).toContain("领导签批：");
});

test("领导清单: a decision to make first, what changed, then by state; also for who helps the leaders", async () => {
  const owners = listOwners(LEDGER, FIGURES);
  expect(owners.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "leader 周岚",
    "leader 何松",
    "assistant 许平",
    "assistant 毕诚",
  ]);
  const before = figuresOf(LEDGER, { ...CHOICES, asOf: "2024-04-20" });
  const text = await textOf(leaderLists(owners.slice(0, 1), LEDGER, FIGURES, before));
  const headings = text.split("\n").filter((line) => /^[一二三四五]、/u.test(line));
  expect(headings).toEqual([
    "一、需协调事项 1 项",
    "二、与上期相比有变化 2 件",
    "三、逾期 1 件",
    "四、待核验 1 件",
  ]);
  expect(text).toContain("24市 3\t区民政局\t场地不足\t请区住建局划拨用房");
  expect(await textOf(leaderLists(owners, LEDGER, FIGURES, null))).toContain("许平协助督办重点工作清单");
});

test("年度考核表: roles, closed, late times, notices by level, scores blank, the basis row by row", async () => {
  const years = unitYears(LEDGER, FIGURES, NOTICE_LEVELS);
  const of = (unit: string) => years.find((year) => year.unit === unit);
  expect(of("区民政局")).toMatchObject({
    responsible: 3,
    closed: 0,
    open: 3,
    lateReports: 1,
    notices: [1, 1, 0],
  });
  expect(of("区财政局")).toMatchObject({ responsible: 1, closed: 1, closedLate: 0, open: 0, lateReports: 0 });
  const text = await textOf(assessmentDocument(years, FIGURES, NOTICE_LEVELS));
  expect(text).toContain("区民政局\t0\t3\t0\t0\t0\t3\t1\t1\t1\t0\t\t");
  expect(text).toContain("24市\t4\t建成社区食堂 20 个。\t责任\t2024-03-31\t2024-03-30\t办结（按期）");
});

test("向上报: the upper level's tasks only, with what our units report", async () => {
  const text = await textOf(upwardReport(FIGURES, PAPER));
  expect(text).toContain("一、市财政局（1 件）");
  expect(text).toContain("24市\t4\t建成社区食堂 20 个。\t区财政局\t已拨付到位。\t办结（按期）");
  expect(text).not.toContain("区民政局");
});
