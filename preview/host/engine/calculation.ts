import type { ICommandService, Injector } from "@univerjs/core";
import type { UniverModules } from "./engine";

/**
 * The members of Univer's calculation controller that start a calculation now instead of after its 100 ms of
 * quiet. They are private to Univer: this is the one place that depends on them.
 */
interface CalculationController {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(one: object, other: object): object;
  _startProgress(): void;
}

const START = "formula.mutation.set-formula-calculation-start";
const NOTIFICATION = "formula.mutation.set-formula-calculation-notification";

/**
 * Makes Univer calculate when the host says so, one calculation after the other, and tells when the results are in the
 * cells.
 */
export class Calculation {
  readonly #commands: ICommandService;
  readonly #controller: CalculationController;
  readonly #subscription: { dispose(): void };
  /** Between Univer's start and end of a calculation, whoever has asked for it. */
  #isRunning = false;
  #waiting: (() => void)[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(injector: Injector, modules: UniverModules) {
    this.#commands = injector.get(modules.ICommandService);
    this.#controller = injector.get(modules.TriggerCalculationController) as unknown as CalculationController;
    // One listener for good: Univer passes over the listener behind one that takes itself away when it is called.
    this.#subscription = this.#commands.onCommandExecuted(({ id, params }) => {
      if (id === START) this.#isRunning = true;
      if (id === NOTIFICATION && isEnd(params)) this.#end();
      // A timer that goes off now would stop the calculation, and Univer would forget what else was to be calculated.
      if (this.#isRunning) clearTimeout(this.#controller._setTimeoutKey);
    });
  }

  /** Resolves when every change so far is calculated. */
  settle(): Promise<void> {
    return this.#inTurn(() => this.#calculateChanges());
  }

  /** Calculates every formula of the workbook again. */
  everything(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#calculateChanges();
      await this.#calculate({ forceCalculation: true });
      await this.#calculateChanges();
    });
  }

  /** Before Univer is disposed: its timers would go on and ask for what is gone. */
  dispose(): void {
    this.#subscription.dispose();
    clearTimeout(this.#controller._setTimeoutKey);
    this.#controller._startProgress = () => undefined;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work, work);
    return this.#last;
  }

  async #calculateChanges(): Promise<void> {
    // A table's references are made known to the formula engine in a microtask of their own.
    await Promise.resolve();
    if (this.#isRunning) await this.#ended();
    for (let waiting = this.#takeWaiting(); waiting.length > 0; waiting = this.#takeWaiting()) {
      const dirty = this.#controller._mergeDirty(
        this.#controller._executingDirtyData,
        this.#controller._generateDirty(waiting),
      );
      this.#controller._executingDirtyData = dirty;
      await this.#calculate({ ...dirty });
    }
  }

  /** The changes since the last calculation, which Univer's own timer need not see to any more. */
  #takeWaiting(): unknown[] {
    clearTimeout(this.#controller._setTimeoutKey);
    const waiting = this.#controller._waitingCommandQueue;
    this.#controller._waitingCommandQueue = [];
    return waiting;
  }

  #calculate(parameters: object): Promise<void> {
    const ended = this.#ended();
    this.#commands.syncExecuteCommand(START, parameters, { onlyLocal: true });
    return ended;
  }

  #ended(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #end(): void {
    this.#isRunning = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
    // What was changed meanwhile has no timer any more.
    if (this.#controller._waitingCommandQueue.length > 0) void this.settle();
  }
}

/** Univer tells of every stage of a calculation, and at the end how it went. */
function isEnd(parameters: object | undefined): boolean {
  return (parameters as { functionsExecutedState?: number }).functionsExecutedState !== undefined;
}
