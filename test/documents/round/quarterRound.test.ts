import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { adoptWorkPlan } from "../../../src/commands/adoptWorkPlan";
import { generateRegister } from "../../../src/commands/generateRegister";
import { readReturnedFiles } from "../../../src/commands/readReturnedFiles";
import { sendForms } from "../../../src/commands/sendForms";
import { takeBackForms } from "../../../src/commands/takeBackForms";
import { draftForms, type UnitForm } from "../../../src/documents/forms/draftForms";
import { readForms } from "../../../src/documents/returned/readForms";
import { receive } from "../../../src/documents/returned/receive";
import type { Receipt, ReceiveChoices } from "../../../src/documents/returned/receipt";
import { takingsOf, type Takings } from "../../../src/documents/returned/takings";
import { writeUnitForm } from "../../../src/documents/forms/writeForm";
import { dateOffers } from "../../../src/ledger/adoption";
import type { Ledger } from "../../../src/ledger/ledger";
import type { Period } from "../../../src/plan/period";
import { readLedger } from "../../../src/workbook/ledger/readLedger";
import { convertInLibreOffice, hasLibreOffice } from "../../preview/libreOffice";
import { describeSeed, onlyPlan, readSeed } from "../../intake/seeds";
import { type Bench, closeBenches, openBench } from "../../workbook/bench";
import { ledgerOf } from "./ledgerOf";
import { type Answered, fillReport, fillWorkPlan } from "./people";
import { Q1, request, type SentBack, sixtyPeople, withGroups } from "./sixtyPeople";
import { goodText } from "./texts";

jest.setTimeout(240_000);
afterAll(closeBenches);

const DUE = "2022-04-10";

async function look(
  files: readonly SentBack[],
  ledger: Ledger,
  choices: Partial<ReceiveChoices> = {},
  period: Period = Q1,
): Promise<{ receipt: Receipt; takings: Takings; unreadable: string[]; choices: ReceiveChoices }> {
  const dropped = files.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) }));
  const read = await readReturnedFiles(dropped);
  const each = read.files.map((file, index) => readForms(file, index));
  const back = { forms: each.flatMap(({ forms }) => forms), strange: each.flatMap(({ strange }) => strange) };
  const none = { units: new Map(), tasks: new Map(), answers: new Map(), sealed: new Set<string>() };
  const all: ReceiveChoices = { receivedOn: "2022-04-08", ...none, ...choices };
  const receipt = receive(back, ledger, period, all);
  const { read: rows, ...parts } = receipt.rows;
  expect(Object.values(parts).reduce((sum, count) => sum + count)).toBe(rows);
  const unreadable = read.unreadable.map(({ name, error }) => `${name} ${error.code}`);
  return { receipt, takings: takingsOf(receipt, ledger, all), unreadable, choices: all };
}

async function savedByLibreOffice({ name, bytes }: SentBack): Promise<SentBack> {
  const folder = mkdtempSync(path.join(tmpdir(), "returned-"));
  writeFileSync(path.join(folder, "form.xlsx"), bytes);
  await convertInLibreOffice(folder, "form.xlsx", "ods");
  await convertInLibreOffice(folder, "form.ods", "xlsx");
  const saved = new Uint8Array(readFileSync(path.join(folder, "form.xlsx")));
  expect(saved).not.toEqual(bytes);
  return { name, bytes: saved };
}

async function takeIn(bench: Bench, files: readonly SentBack[], choices: Partial<ReceiveChoices>) {
  const ledger = await readLedger(bench.gateway);
  const first = await look(files, ledger, choices);
  // Of two that differ the clerk takes the second.
  const conflicts = first.receipt.units.flatMap(({ reports }) =>
    reports.filter(({ outcome }) => outcome === "conflict"),
  );
  const answers = new Map(conflicts.map(({ key, options }) => [key, options.length - 1]));
  const chosen = await look(files, ledger, { ...choices, answers });
  const start = bench.roundTrips();
  const done = await takeBackForms.perform(bench.gateway, {
    ledger,
    takings: chosen.takings,
    receivedOn: chosen.choices.receivedOn,
    afterClosing: false,
  });
  expect(bench.roundTrips() - start).toBe(3);
  expect(done.skipped).toEqual([]);
  return { ...chosen, conflicts: conflicts.length };
}

describeSeed("a quarter's round of two plans in one workbook", () => {
  let bench: Bench;
  let forms: readonly UnitForm[];
  let sent: readonly SentBack[];

  beforeAll(async () => {
    bench = await openBench();
    for (const number of ["000", "001"]) {
      const plan = onlyPlan(await readSeed(number));
      await generateRegister.perform(bench.gateway, { plan, defaultDue: "none", asOf: "2022-02-20" });
    }
    const ledger = await readLedger(bench.gateway);
    const draft = draftForms(ledger, request(ledger, "report"));
    const reports = draft.reports.map((report) => ({ ...report, dueOn: DUE }));
    const done = await sendForms.perform(bench.gateway, {
      draft: { ...draft, reports },
      title: "发表清单",
      note: "",
    });
    forms = draft.forms;
    sent = done.files;
  });

  test("every row of 季度报送 is what a plain count over the files says", async () => {
    const before = await readLedger(bench.gateway);
    const { inTime, late, expected } = await sixtyPeople(before, forms, sent);
    expect(forms.length).toBeGreaterThan(45);
    // One with inserted rows and columns goes through another program.
    const [changed] = hasLibreOffice ? inTime.splice(3, 1) : [];
    if (changed) inTime.push(await savedByLibreOffice(changed));
    const first = await takeIn(bench, inTime, {});
    expect(first.unreadable).toEqual(["damaged.xlsx fileDamaged"]);
    expect(new Set(first.receipt.refused.map(({ reason }) => reason.kind))).toEqual(new Set(["wrongPeriod"]));
    expect(first.conflicts).toBeGreaterThan(0);
    await takeIn(bench, late, { receivedOn: "2022-04-18" });

    const { reports } = await readLedger(bench.gateway);
    const wanted = withGroups(before, expected);
    const seen = reports.map(({ key, text, unitState, state, late: isLate }) => ({
      key,
      text,
      unitState,
      state,
      isLate,
    }));
    expect(seen).toEqual(
      reports.map(({ key }) => {
        const said = wanted.get(key);
        return said
          ? { key, text: said.text, unitState: said.state, state: "已报", isLate: said.late }
          : { key, text: "", unitState: "", state: "未报", isLate: false };
      }),
    );
    expect(wanted.size).toBeGreaterThan(230);
    // The same files once more change nothing, but for the two that contradict each other.
    const again = await look(inTime, await readLedger(bench.gateway));
    expect(again.takings).toEqual({ reports: [], steps: [] });
  });

  test("every task gets the day that its units wrote", async () => {
    const before = await readLedger(bench.gateway);
    // The notice of 001 asks for item 32 only; here everybody hands a plan in.
    const draft = draftForms({ ...before, duties: [] }, request(before, "workPlan"));
    const files: SentBack[] = [];
    const days = new Map<string, string[]>();
    for (const [index, form] of draft.forms.entries()) {
      const stepsOf = (id: string): (readonly [string, string, string | null])[] => {
        const number = Number(id.slice(-3)) + index;
        return [TIMES[number % TIMES.length], TIMES[(number + 3) % TIMES.length]].flatMap((time, step) =>
          time ? [[`第${step + 1}步：落实责任`, ...time] as const] : [],
        );
      };
      const bytes = await fillWorkPlan(await writeUnitForm(form), (id) =>
        stepsOf(id).map(([text, time]) => [text, time] as const),
      );
      files.push({ name: form.file, bytes });
      for (const { id, also } of form.blocks.flatMap(({ key }) => key.tasks)) {
        const written = stepsOf(id).flatMap(([, , day]) => day ?? []);
        for (const each of [id, ...also]) days.set(each, [...(days.get(each) ?? []), ...written]);
      }
    }
    const { takings } = await takeIn(bench, files, {});
    expect(takings.steps.length).toBeGreaterThan(400);
    const offers = dateOffers(await readLedger(bench.gateway));
    await adoptWorkPlan.perform(bench.gateway, offers);
    const { tasks } = await readLedger(bench.gateway);
    const asked = tasks.filter(({ id }) => days.has(id));
    expect(asked.map(({ id, due, finalDue, dueSource }) => [id, due, finalDue, dueSource])).toEqual(
      asked.map(({ id, plan }) => {
        // The plan of 2019 says 2019 where no year is written.
        const own = (days.get(id) ?? [])
          .map((day) => (plan === "19省" ? day.replace("2022", "2019") : day))
          .sort();
        const open = own.filter((day) => day >= "2022-02-20");
        const last = own.at(-1);
        return last === undefined ? [id, null, null, ""] : [id, open[0] ?? last, last, "办理方案"];
      }),
    );
  });
});

/** Times as units write them in 2022, and the day that each means. */
const TIMES: readonly (readonly [string, string | null])[] = [
  ["3月底前", "2022-03-31"],
  ["第二季度", "2022-06-30"],
  ["9月30日", "2022-09-30"],
  ["6月中旬", "2022-06-20"],
  ["尽快办理", null],
  ["年底前", "2022-12-31"],
  ["11月", "2022-11-30"],
  ["持续推进", null],
];

describeSeed("a round of one plan", () => {
  test.each(["002", "003", "004"])("document %s: what is written comes back, row by row", async (number) => {
    const empty = ledgerOf(onlyPlan(await readSeed(number)), "区");
    const period: Period = { year: empty.plans[0]?.year ?? 2019, quarter: 1 };
    const draft = draftForms(empty, request(empty, "report", period));
    const ledger = { ...empty, reports: draft.reports };
    const texts = new Map(ledger.tasks.map(({ id, text }) => [id, text]));
    const written = new Map<string, string>();
    const files: SentBack[] = [];
    for (const [index, form] of draft.forms.entries()) {
      const answer = (id: string): Answered => ({
        text: goodText(texts.get(id) ?? "", index),
        state: "正常",
      });
      const bytes = await fillReport(await writeUnitForm(form), answer);
      files.push({ name: `${index}.xlsx`, bytes });
      for (const { id, also } of form.blocks.flatMap(({ key }) => key.tasks)) {
        for (const each of [id, ...also]) written.set(`${each}@${form.unit}`, answer(id).text);
      }
    }
    const { receipt, takings } = await look(files, ledger, {}, period);
    expect(receipt.rows).toMatchObject({ blank: 0, doubtful: 0, refused: 0, waiting: 0 });
    const got = takings.reports.map(({ after }) => [`${after.taskId}@${after.unit}`, after.text]);
    expect(new Map(got as [string, string][])).toEqual(written);
  });
});
