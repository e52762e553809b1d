/** The pages of a period's figures, cell by cell. Pure. */
import { agrees, checksOf } from "../../ledger/figures/checks";
import { type Figures, figuresOf } from "../../ledger/figures/figures";
import { sizeOf } from "../../ledger/figures/count";
import type { Ledger } from "../../ledger/ledger";
import { periodName } from "../../plan/period";
import { standardName } from "../../vocabulary/carriers";
import { uncheckedNote } from "../../vocabulary/uncheckedNames";
import { createVocabulary } from "../../vocabulary/vocabulary";
import { keyRow, number, type Page, PAGE_KINDS, type PageChoices, type PageRow, row, text } from "./page";
import { TITLES } from "./titles";
import {
  categorySection,
  difficultySection,
  headlineSection,
  leaderSection,
  lineOf,
  listSection,
  overdueSection,
  planSection,
  type SectionDraft,
  shortText,
  toVerifySection,
  unitSection,
  upperSection,
} from "./tables";

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const SIGNATURES = "制表：　　　　　　　　审核：　　　　　　　　签发：　　　　　　　　日期：";
const CHECK_LABELS = {
  states: "各状态件数之和＝责任事项",
  plans: "各方案件数之和＝责任事项",
  categories: "各类目件数之和＝责任事项",
  units: "各单位承担去重＝写明单位的事项",
  reports: "已报＋未送＝各单位应报之和",
} as const;

/** What a sheet of a page is called until somebody renames it. */
export function sheetName({ kind, period }: Pick<Page, "kind" | "period">): string {
  return `${periodName(period)}${kind === PAGE_KINDS.summary ? "汇总" : "未送（内部）"}`;
}

/** The tab, and the internal list where units that have not reported are not named on it. */
export function draftPages(
  ledger: Ledger,
  choices: PageChoices,
): { figures: Figures; pages: readonly Page[] } {
  const figures = figuresOf(ledger, choices);
  const summary = summaryPage(figures, ledger, choices);
  const isInternal = !choices.namesMissing && figures.reports.length > 0;
  return { figures, pages: isInternal ? [summary, missingPage(figures, ledger, choices)] : [summary] };
}

function summaryPage(figures: Figures, ledger: Ledger, choices: PageChoices): Page {
  const sections: readonly SectionDraft[] = [
    headlineSection(figures),
    ...planSection(figures),
    unitSection(figures, choices.namesMissing),
    leaderSection(figures),
    categorySection(figures),
    ...upperSection(figures),
    overdueSection(figures),
    toVerifySection(figures),
    difficultySection(figures),
    ...(choices.namesMissing ? missingSections(figures, ledger) : []),
    checkSection(figures),
  ];
  return pageOf(
    PAGE_KINDS.summary,
    "责任事项办理情况汇总",
    factsOf(figures, ledger, choices),
    sections,
    choices,
  );
}

function missingPage(figures: Figures, ledger: Ledger, choices: PageChoices): Page {
  const facts = [...factsOf(figures, ledger, choices), "内部掌握，不作通报和排名。"];
  return pageOf(PAGE_KINDS.missing, "季度报送未送情况", facts, missingSections(figures, ledger), choices);
}

function pageOf(
  kind: Page["kind"],
  title: string,
  facts: readonly string[],
  sections: readonly SectionDraft[],
  choices: PageChoices,
): Page {
  const blank = row([]);
  const above: PageRow[] = [
    row([text(`${periodName(choices.period)}${title}`)]),
    ...facts.map((fact) => row([text(fact)])),
    ...sections.flatMap(({ id, rows, note }, index) => [
      blank,
      row([text(`${NUMERALS[index] ?? String(index + 1)}、${TITLES[id]}`)]),
      ...rows,
      ...(note === undefined ? [] : [row([text(note)])]),
    ]),
    blank,
    row([text(SIGNATURES)]),
  ];
  return { kind, period: choices.period, rows: [...above, keyRow(above, choices)] };
}

function factsOf({ tasks, reports, units }: Figures, ledger: Ledger, choices: PageChoices): string[] {
  const plans = choices.plans.map((name) => {
    const title = ledger.plans.find((plan) => plan.name === name)?.title ?? "";
    return title === "" ? name : `${name}（${title}）`;
  });
  const { asOf, unchecked } = choices;
  return [
    `统计日期：${asOf}（报送情况统计到应报日期）　来源：责任台账 ${tasks.length} 件，季度报送 ${reports.length} 项，涉及单位 ${units.filter((unit) => !unit.isCollective).length} 个`,
    `方案：${plans.join("；")}`,
    ...(unchecked > 0 ? [uncheckedNote(unchecked)] : []),
  ];
}

function missingSections({ units, reports, tasks, headline }: Figures, ledger: Ledger): SectionDraft[] {
  const vocabulary = createVocabulary(ledger.units ?? []);
  const texts = new Map(tasks.map(({ task }) => [task.id, task.text]));
  const open = new Set(headline.reporting.missing.ids);
  const missing = reports.filter(({ key }) => open.has(key));
  const behind = units.filter(({ reporting }) => sizeOf(reporting.missing) > 0);
  return [
    listSection(
      "missingUnits",
      behind.map(({ unit, reporting }) => {
        const meaning = vocabulary.meaningOf(unit);
        const { liaison, phone } =
          meaning.kind === "known" ? meaning.entry.contacts : { liaison: "", phone: "" };
        return [
          text(unit),
          ...[reporting.due, reporting.missing, reporting.after].map(number),
          text(liaison),
          text(phone),
        ];
      }),
    ),
    listSection(
      "missing",
      missing.map(({ taskId, unit, dueOn, reportedOn, key }) => {
        const words = shortText(texts.get(taskId) ?? "");
        return lineOf("reports", key, [
          taskId,
          words,
          standardName(unit, vocabulary),
          dueOn ?? "",
          reportedOn ?? "",
        ]);
      }),
    ),
  ];
}

/** Sums that must agree: whoever signs sees that they do. */
function checkSection(figures: Figures): SectionDraft {
  const header = row(["核对项", "分项之和", "总数", "结果"].map(text));
  const lines = checksOf(figures).map((check) =>
    row([
      text(CHECK_LABELS[check.kind]),
      number(check.parts),
      number(check.whole),
      text(agrees(check) ? "相符" : "不符"),
    ]),
  );
  return { id: "checks", rows: [header, ...lines] };
}
