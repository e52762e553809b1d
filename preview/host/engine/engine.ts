import type { ICommandService, Injector, Univer, Workbook } from "@univerjs/core";
import type { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import { Calculation } from "./calculation";
import { History } from "./history";

/** What `univer.ts` exports: handed in, so that the host runs over the bundle in Node and over the packages in the page. */
export type UniverModules = typeof import("./univer");

/** What was not done by the host itself: by a person at the grid, or by Univer's undo. */
export interface ForeignChange {
  readonly id: string;
  readonly parameters: object;
}

/** Excel's size of a sheet; Univer's own default is 1000 x 20. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/**
 * What Univer is given of a sheet at first; it grows with what is written. Every calculation of Univer's walks over
 * all rows it was given, so that a million of them would cost seconds each time.
 */
export const FIRST_ROWS = 1_000;
export const FIRST_COLUMNS = 60;

/** One Univer workbook: its data, its mutations and its calculation. */
export class Engine {
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly injector: Injector;
  readonly calculation: Calculation;
  readonly formulas: FormulaDataModel;
  readonly lexer: LexerTreeBuilder;
  readonly history: History;
  readonly #commands: ICommandService;
  readonly #listeners = new Set<(change: ForeignChange) => void>();
  readonly #subscription: { dispose(): void };
  readonly #running: Promise<unknown>[] = [];
  #own = 0;

  /** `univer` must hold the workbook `unitId` already. */
  constructor(
    readonly modules: UniverModules,
    univer: Univer,
    unitId: string,
  ) {
    this.injector = univer.__getInjector();
    this.unitId = unitId;
    this.#commands = this.injector.get(modules.ICommandService);
    this.workbook = workbookOf(this.injector, modules, unitId);
    this.calculation = new Calculation(this.injector, modules);
    this.formulas = this.injector.get(modules.FormulaDataModel);
    this.lexer = this.injector.get(modules.LexerTreeBuilder);
    this.history = new History(this.workbook, this.injector.get(modules.TableManager), unitId);
    this.#subscription = this.#commands.onCommandExecuted((command, options) => {
      if (this.#own > 0 || options?.fromFormula === true || command.type === COMMAND) return;
      for (const listener of this.#listeners) listener({ id: command.id, parameters: command.params ?? {} });
    });
  }

  /** Runs one of Univer's mutations or commands on this workbook, as the host's own doing. */
  run(id: string, parameters: object): void {
    this.history.note(id, parameters);
    this.#asHost(() => {
      const done: unknown = this.#commands.syncExecuteCommand(id, { unitId: this.unitId, ...parameters });
      if (done === false) throw new Error(`Univer refused ${id}`);
    });
  }

  /**
   * Runs one of the few commands that are asynchronous by name only: the work is done when this returns, the
   * answer is looked at by `settle`.
   */
  runLater(id: string, parameters: object): void {
    this.history.note(id, parameters);
    this.#asHost(() => {
      this.#running.push(this.#commands.executeCommand(id, { unitId: this.unitId, ...parameters }));
    });
  }

  /** Runs a command that is asynchronous indeed; false when Univer refused it. */
  async runToEnd(id: string, parameters: object): Promise<boolean> {
    this.history.note(id, parameters);
    this.#own += 1;
    try {
      return await this.#commands.executeCommand(id, { unitId: this.unitId, ...parameters });
    } finally {
      this.#own -= 1;
    }
  }

  #asHost(work: () => void): void {
    this.#own += 1;
    try {
      work();
    } finally {
      this.#own -= 1;
    }
  }

  /** Runs a command as a person at the grid would; its changes reach `onForeignChange`. */
  runAsPerson(id: string, parameters: object): Promise<boolean> {
    return this.#commands.executeCommand(id, { unitId: this.unitId, ...parameters });
  }

  /** Waits for what Univer finishes later, then calculates. */
  async settle(): Promise<void> {
    const running = this.#running.splice(0);
    for (const done of await Promise.all(running))
      if (done === false) throw new Error("Univer refused a command");
    await this.calculation.settle();
  }

  onForeignChange(listener: (change: ForeignChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#listeners.clear();
    this.calculation.dispose();
  }
}

/** Univer's `CommandType.COMMAND`: it changes nothing itself, it runs mutations (of the data) and operations (of the view). */
const COMMAND = 0;

function workbookOf(injector: Injector, modules: UniverModules, unitId: string): Workbook {
  const instances = injector.get(modules.IUniverInstanceService);
  const workbook = instances.getUnit<Workbook>(unitId, modules.UniverInstanceType.UNIVER_SHEET);
  if (!workbook) throw new Error(`Univer holds no workbook ${unitId}`);
  return workbook;
}
