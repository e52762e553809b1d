import { BadFormula } from "../../../preview/host/book/sheet";
import { openPreview, type PreviewWorkbook } from "../../../preview/node";
import { generateRegister } from "../../../src/commands/generateRegister";
import { undoLast } from "../../../src/commands/undoLast";
import { AddinError } from "../../../src/errors";
import { columnIndex, columnLetter, REGISTER_HEADERS } from "../../../src/workbook/columns";
import { REGISTER_TABLE } from "../../../src/workbook/names";
import { attachBench, TODAY } from "../bench";
import { makePlan, makeTask } from "../plans";
import { Contents } from "./contents";
import { Dice } from "./dice";
import { Watched } from "./watched";

/** Something that the add-in or a person does, and what came of it. */
export interface Act {
  readonly client: number;
  readonly by: "addin" | "person";
  readonly what: string;
  /** Of a plan that is taken in. */
  readonly plan?: number;
  readonly force?: boolean;
  /** What a person typed. */
  readonly mark?: string;
  outcome: string;
  /** Marks that were gone, and those that stood there more often, after the workbook had been in its hands. */
  readonly lost: string[];
  readonly doubled: string[];
}

export const TASKS_PER_PLAN = 3;
/** A watcher that still finds something to do after so many rounds of both will never be done. */
const ROUNDS = 20;
const TEXT = columnLetter(columnIndex("责任事项"));
const ID = columnLetter(columnIndex("编号"));
const DUE = columnLetter(columnIndex("到期日"));
const PROGRESS = columnLetter(columnIndex("最新进展"));
const LAST_COLUMN = columnLetter(REGISTER_HEADERS.length - 1);

/** One random course: two clients, each with a person and the add-in, whose acts and batches come in any order. */
export class Trial {
  readonly acts: Act[] = [];
  readonly typed: string[] = [];
  readonly contents: Contents;
  #current = new Map<string, Act>();
  #served: Act | null = null;
  #seen: ReadonlyMap<string, number> = new Map();
  #plans = 0;

  private constructor(
    readonly dice: Dice,
    readonly workbook: PreviewWorkbook,
    readonly clients: readonly Watched[],
  ) {
    this.contents = new Contents(workbook);
  }

  static async open(seed: number): Promise<Trial> {
    const dice = new Dice(seed);
    const box: { trial: Trial | null } = { trial: null };
    const workbook = await openPreview({
      now: () => TODAY,
      schedule: (waiting) => {
        const choice = dice.roll(waiting.length);
        box.trial?.serve(waiting[choice]);
        return choice;
      },
    });
    const trial = new Trial(dice, workbook, [
      await Watched.start(await attachBench(workbook)),
      await Watched.start(await attachBench(workbook)),
    ]);
    trial.clients.forEach((_, client) => trial.#watch(client));
    box.trial = trial;
    return trial;
  }

  /** Everything at once; resolves when all have done. */
  async run(): Promise<void> {
    if (this.dice.roll(4) > 0) {
      await this.#intake(0);
    }
    await Promise.all(this.clients.flatMap((_, client) => [this.#addin(client), this.#person(client)]));
    await this.#settle();
  }

  /** Until no watcher finds anything more to do. */
  async #settle(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      let busy = false;
      for (const client of this.clients) {
        busy = (await client.rest()) || busy;
      }
      if (!busy) {
        this.#look();
        return;
      }
    }
    throw new Error("The watchers never come to rest");
  }

  /** The last command taken back until there is none, whatever people changed. */
  async undoEverything(): Promise<void> {
    for (;;) {
      const act = await this.#undo(0, true);
      if (act.outcome === "nothingToUndo") {
        return;
      }
      if (act.outcome !== "done") {
        throw new Error(`Undoing everything came to ${act.outcome}`);
      }
    }
  }

  /** Called before each request or act is served: whatever has changed since was the work of the last one. */
  serve(lane: { readonly client: number; readonly by: string } | undefined): void {
    this.#look();
    this.#served = lane === undefined ? null : (this.#current.get(`${lane.client} ${lane.by}`) ?? null);
  }

  #look(): void {
    const now = this.contents.marks();
    for (const [mark, count] of this.#seen) {
      if (!now.has(mark)) {
        this.#served?.lost.push(mark);
      } else if ((now.get(mark) ?? 0) > count) {
        this.#served?.doubled.push(mark);
      }
    }
    this.#seen = now;
  }

  async #act(act: Omit<Act, "outcome" | "lost" | "doubled">, work: () => Promise<unknown>): Promise<Act> {
    const begun: Act = { ...act, outcome: "", lost: [], doubled: [] };
    this.acts.push(begun);
    this.#current.set(`${act.client} ${act.by}`, begun);
    begun.outcome = await work().then(
      () => "done",
      (error: unknown) => this.#outcomeOf(error),
    );
    // The schedule is not asked while only one waits.
    this.#served = begun;
    this.#look();
    if (act.by === "addin") {
      this.#watch(act.client);
    }
    return begun;
  }

  /** Between commands it is the watcher that asks in the add-in's name. */
  #watch(client: number): void {
    const what = "watch";
    const known = this.acts.find((act) => act.client === client && act.what === what);
    const act = known ?? { client, by: "addin", what, outcome: "done", lost: [], doubled: [] };
    if (known === undefined) {
      this.acts.push(act);
    }
    this.#current.set(`${client} addin`, act);
  }

  #outcomeOf(error: unknown): string {
    if (error instanceof AddinError) {
      return error.code;
    }
    // What Excel refuses a person: the row or table is no longer there.
    if (typeof error === "object" && error !== null && "code" in error) {
      return String(error.code);
    }
    // The table has shrunk since the row was copied. Excel would paste its formulas below it, where they come to
    // #VALUE!; the preview knows no formula of a table outside it, and refuses.
    if (error instanceof BadFormula) {
      return "pastedBelowTable";
    }
    throw error;
  }

  async #addin(client: number): Promise<void> {
    for (let left = 2; left > 0; left -= 1) {
      await (this.dice.roll(3) > 0 ? this.#intake(client) : this.#undo(client, this.dice.roll(4) === 0));
    }
  }

  #intake(client: number): Promise<Act> {
    this.#plans += 1;
    const plan = this.#plans;
    const tasks = Array.from({ length: TASKS_PER_PLAN }, (_, index) =>
      makeTask({
        seq: String(index + 1),
        text: `事项#${plan}-${index + 1}`,
        responsible: [`区单位${plan % 3}局`, `区单位${index}局`],
        leaders: [`领导${plan % 2}`],
      }),
    );
    const document = { title: `第${plan}份责任分解方案`, level: this.dice.pick(["省", "市", "区"] as const) };
    return this.#act({ client, by: "addin", what: "intake", plan }, () =>
      this.#client(client).perform((gateway) =>
        generateRegister.perform(gateway, { plan: makePlan(tasks, document), defaultDue: "none" }),
      ),
    );
  }

  #undo(client: number, force: boolean): Promise<Act> {
    return this.#act({ client, by: "addin", what: "undo", force }, () =>
      this.#client(client).perform((gateway) => undoLast.perform(gateway, { force })),
    );
  }

  #client(client: number): Watched {
    const watched = this.clients[client];
    if (watched === undefined) {
      throw new Error(`There is no client ${client}`);
    }
    return watched;
  }

  async #person(client: number): Promise<void> {
    for (let left = 4; left > 0; left -= 1) {
      await this.#byHand(client);
    }
  }

  #byHand(client: number): Promise<Act> {
    const { person } = this.#client(client).bench.client;
    const table = this.contents.place();
    const act = (what: string, work: () => Promise<void>): Promise<Act> =>
      this.#act({ client, by: "person", what }, work);
    const type = (sheet: string, address: string): Promise<Act> => {
      const mark = `手记#${this.typed.length + 1}`;
      this.typed.push(mark);
      return this.#act({ client, by: "person", what: `${sheet} ${address}`, mark }, () =>
        person.type(sheet, address, [[mark]]),
      );
    };
    if (table === null || this.dice.roll(6) === 0) {
      const address = `${this.dice.pick(["A", "B", "C"] as const)}${1 + this.dice.roll(40)}`;
      return type("Sheet1", address);
    }
    const row = this.dice.roll(table.rows);
    const at = table.row + row;
    const below = table.row + table.rows;
    switch (this.dice.roll(11)) {
      case 0:
        return act(`insert ${row}`, () => person.insertTableRows(REGISTER_TABLE, row, 1));
      case 1:
        return act(`delete ${row}`, () => person.deleteTableRows(REGISTER_TABLE, row, 1));
      case 2:
        return act("sort", () => person.sort(REGISTER_TABLE, "责任事项", this.dice.roll(2) === 0));
      case 3:
        return act(`copy ${at}`, () => person.copy(table.sheet, `A${at}:${LAST_COLUMN}${at}`, `A${below}`));
      case 4:
        return act(`clear 编号 ${at}`, () => person.clear(table.sheet, `${ID}${at}`));
      case 5:
        return type(table.sheet, `${TEXT}${below}`);
      case 6:
        return act(`date ${at}`, () => person.type(table.sheet, `${DUE}${at}`, [["2024年9月底"]]));
      default:
        return type(table.sheet, `${PROGRESS}${at}`);
    }
  }
}
