/** `npm run papers`: pictures of the papers in docs/images, made from the sample plan and an invented first quarter. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateRegister } from "../../src/commands/generateRegister";
import { cardDocument } from "../../src/documents/cards/cardDocument";
import { circularDocument } from "../../src/documents/circulars/circularDocument";
import { leaderLists, listOwners } from "../../src/documents/circulars/leaderLists";
import type { OfficialDocument } from "../../src/documents/docx/officialDocument";
import { writeDocx } from "../../src/documents/docx/writeDocx";
import { noticeDocument } from "../../src/documents/notices/noticeDocument";
import { readDocument } from "../../src/intake/readDocument";
import { figuresOf } from "../../src/ledger/figures/figures";
import type { Ledger, LedgerTask } from "../../src/ledger/ledger";
import { NOTICE_LEVELS, type Notice } from "../../src/ledger/notice";
import { lateNotice } from "../../src/ledger/noticeDraft";
import { reportingUnits } from "../../src/ledger/reporters";
import { type Report, unreported } from "../../src/ledger/report";
import { type LateTask, tasksInTrouble } from "../../src/ledger/chase";
import { taskCard } from "../../src/ledger/taskCard";
import type { Period } from "../../src/plan/period";
import { createVocabulary } from "../../src/vocabulary/vocabulary";
import { readLedger } from "../../src/workbook/ledger/readLedger";
import { openPreview } from "../node";
import { gatewayOf } from "./gateway";

const IMAGES = path.join(__dirname, "../../docs/images");
const SAMPLE = path.join(__dirname, "../page/sample/plan.txt");

async function sampleLedger(): Promise<Ledger> {
  const workbook = await openPreview({ name: "sample.xlsx" });
  try {
    const gateway = gatewayOf(await workbook.attach());
    const bytes = new Uint8Array(readFileSync(SAMPLE));
    for (const plan of (await readDocument({ name: path.basename(SAMPLE), bytes })).plans) {
      await generateRegister.perform(gateway, { plan, defaultDue: "none" });
    }
    return await readLedger(gateway);
  } finally {
    workbook.dispose();
  }
}

/** A quarter as sixty units might report it: some done, some late, some silent. Not by chance: pictures stay the same. */
function reported(ledger: Ledger, period: Period, asOf: string): Ledger {
  const vocabulary = createVocabulary(ledger.units ?? []);
  const tasks = ledger.tasks.map((task, index) => invented(task, index, period.year));
  const reports = tasks.flatMap((task, index) =>
    reportingUnits(task, vocabulary, { supportReports: false }).units.map(({ unit }, at) =>
      inventedReport(task, unit, period, index + at),
    ),
  );
  return { ...ledger, asOf, tasks, reports };
}

function invented(task: LedgerTask, index: number, year: number): LedgerTask {
  const dated = index % 3 === 0 ? { due: `${year}-03-31`, dueSource: "办理方案" } : {};
  const closed = index % 6 === 0 ? { closedOn: `${year}-03-28`, checker: "冷莹" } : {};
  return { ...task, ...dated, ...closed };
}

function inventedReport(task: LedgerTask, unit: string, period: Period, index: number): Report {
  const asked = unreported({
    period,
    plan: task.plan,
    taskId: task.id,
    unit,
    role: "责任",
    dueOn: `${period.year}-04-10`,
  });
  if (index % 7 === 3) return asked;
  return {
    ...asked,
    text: `已完成年度目标的 ${20 + (index % 15)}%，其余按计划推进。`,
    unitState: "正常",
    state: "已报",
    reportedOn: `${period.year}-04-09`,
  };
}

function papersOf(ledger: Ledger, period: Period): Readonly<Record<string, OfficialDocument>> {
  const office = `${ledger.plans[0]?.issuer.replace(/办公室$/u, "") ?? ""}督查室`;
  const figures = figuresOf(ledger, {
    period,
    asOf: ledger.asOf,
    plans: ledger.plans.map(({ name }) => name),
  });
  const hasReport = ({ task }: LateTask): boolean =>
    ledger.reports.some(({ taskId, text }) => taskId === task.id && text !== "");
  const late = tasksInTrouble(ledger).overdue.find(hasReport);
  if (late === undefined) throw new Error("the sample has no late task");
  const unit = [...late.task.lead, ...late.task.responsible][0] ?? "";
  const { draft } = lateNotice(late, unit, { notices: [], levels: NOTICE_LEVELS, issuedOn: ledger.asOf });
  if (draft === null) throw new Error("no notice is due");
  const notice: Notice = {
    ...draft,
    key: `${draft.level}〔${period.year}〕1号`,
    issuedOn: ledger.asOf,
    repliedOn: null,
    reply: "",
    result: "",
  };
  const card = taskCard({ ...ledger, notices: [notice] }, late.task.id);
  if (card === null) throw new Error("no such task");
  return {
    notice: noticeDocument({ notice, tasks: [late.task], office }),
    card: cardDocument(card),
    circular: circularDocument({
      kind: "periodic",
      figures,
      number: "",
      to: "各相关单位",
      copies: "区委办公室。",
      office,
      on: ledger.asOf,
    }),
    leaders: leaderLists(listOwners(ledger, figures).slice(0, 1), ledger, figures, null),
  };
}

/** LibreOffice with Writer (`SOFFICE` names it) prints the paper; the first page becomes the picture. */
async function picture(name: string, paper: OfficialDocument, folder: string): Promise<void> {
  const file = path.join(folder, `${name}.docx`);
  writeFileSync(file, await writeDocx(paper));
  const office = process.env["SOFFICE"] ?? "soffice";
  execFileSync(office, ["--headless", "--convert-to", "pdf", "--outdir", folder, file]);
  const page = path.join(folder, name);
  execFileSync("pdftoppm", ["-r", "72", "-png", "-singlefile", `${page}.pdf`, page]);
  copyFileSync(`${page}.png`, path.join(IMAGES, `${name}.png`));
}

async function takePictures(): Promise<void> {
  const sample = await sampleLedger();
  const year = sample.plans[0]?.year ?? 2024;
  const period = { year, quarter: 1 } as const;
  const ledger = reported(sample, period, `${year}-04-15`);
  const folder = mkdtempSync(path.join(tmpdir(), "papers-"));
  for (const [name, paper] of Object.entries(papersOf(ledger, period))) {
    await picture(name, paper, folder);
  }
  console.log(
    `docs/images: 督办单 notice, 事项卡 card, 通报 circular, 领导清单 leaders (files in ${folder})`,
  );
}

void takePictures();
