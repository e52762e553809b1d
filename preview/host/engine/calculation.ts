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
  _executionInProgressParams: object | null;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(one: object, other: object): object;
  _startProgress(): void;
}

const START = "formula.mutation.set-formula-calculation-start";
const NOTIFICATION = "formula.mutation.set-formula-calculation-notification";
/** Univer's state for a calculation that another one cut short and that starts again. */
const STOPPED = 1;

/** Makes Univer calculate when the host says so, and tells when the results are in the cells. */
export class Calculation {
  readonly #commands: ICommandService;
  readonly #controller: CalculationController;

  constructor(injector: Injector, modules: UniverModules) {
    this.#commands = injector.get(modules.ICommandService);
    this.#controller = injector.get(modules.TriggerCalculationController) as unknown as CalculationController;
  }

  /** Resolves when every change so far is calculated. */
  async settle(): Promise<void> {
    // A table's references are made known to the formula engine in a microtask of their own.
    await Promise.resolve();
    if (this.#controller._executionInProgressParams !== null) await this.#finished(() => undefined);
    const waiting = this.#controller._waitingCommandQueue;
    if (waiting.length === 0) return;
    clearTimeout(this.#controller._setTimeoutKey);
    const dirty = this.#controller._mergeDirty(
      this.#controller._executingDirtyData,
      this.#controller._generateDirty(waiting),
    );
    this.#controller._executingDirtyData = dirty;
    this.#controller._waitingCommandQueue = [];
    await this.#finished(() => this.#start({ ...dirty }));
    if (this.#controller._waitingCommandQueue.length > 0) await this.settle();
  }

  /** Calculates every formula of the workbook again. */
  async everything(): Promise<void> {
    await this.settle();
    await this.#finished(() => this.#start({ forceCalculation: true }));
  }

  /** Before Univer is disposed: its timers would go on and ask for what is gone. */
  dispose(): void {
    clearTimeout(this.#controller._setTimeoutKey);
    this.#controller._startProgress = () => undefined;
  }

  #start(parameters: object): void {
    this.#commands.syncExecuteCommand(START, parameters, { onlyLocal: true });
  }

  #finished(start: () => void): Promise<void> {
    return new Promise((resolve) => {
      const listener = this.#commands.onCommandExecuted((command) => {
        if (command.id !== NOTIFICATION) return;
        const { functionsExecutedState: state } = command.params as { functionsExecutedState?: number };
        if (state === undefined || state === STOPPED) return;
        listener.dispose();
        resolve();
      });
      start();
    });
  }
}
