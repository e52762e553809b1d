import { Book } from "./book/book";
import { BadFormula } from "./book/sheet";
import { OWN_VIEW } from "./objects/events";
import { registerFunctions, type FunctionCall, type FunctionMetadata } from "./customFunctions";
import type { Engine } from "./engine/engine";
import { Faults, type Fault } from "./faults";
import { listen } from "./foreignChanges";
import { service } from "./objects/services";
import { workbook } from "./objects/workbook";
import { Person } from "./person/person";
import { Batch } from "./protocol/batch";
import { HostError } from "./protocol/errors";
import { Schema } from "./protocol/schema";
import { DELAY_FOR_CELL_EDIT, type BatchBody, type RequestMessage, type ResponseBody } from "./protocol/wire";
import { Queue, type Lane, type Schedule } from "./queue";
import type { Mutation } from "./engine/history";
import { Steps } from "./steps";
import { UndoStack } from "./undoStack";
import { View } from "./view";
import { paneInMemory, Session, type AddinRuntime, type HostEvent } from "./session";

/** What the client library calls its bridge: it puts `onMessageFromHost` there itself. */
export interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost: ((message: string) => void) | null;
}

/** One request of a client, as it was counted. */
export interface LoggedRequest {
  /** Length of the request in characters; Excel on the web refuses 5 MB. */
  readonly bytes: number;
  readonly actions: number;
  /** Only lets go of ranges: no round trip that a command makes. */
  readonly isReferenceRelease: boolean;
  readonly body: BatchBody;
}

/** One attached client: a realm with Excel's library in it, connected by a bridge. */
export interface HostClient {
  readonly bridge: Bridge;
  readonly requests: readonly LoggedRequest[];
  readonly faults: Faults;
  readonly person: Person;
  detach(): void;
}

/** Something that happened, and whose doing it was. */
interface Raised {
  readonly event: HostEvent;
  readonly author: Session | null;
  readonly byPerson: boolean;
}

interface Connection extends HostClient {
  readonly session: Session;
  readonly log: LoggedRequest[];
  readonly number: number;
  attached: boolean;
}

/**
 * Excel's side of the conversation: any number of clients over one workbook. Each request is carried out as a
 * whole, one after the other; between its requests a client may find the work of the others.
 */
export class Host {
  readonly book: Book;
  /** Whose Excel the grid is: what is done there is that client's doing, and nobody's while there is none. */
  gridClient: () => HostClient | null = () => [...this.#connections][0] ?? null;
  readonly #connections = new Set<Connection>();
  readonly #stopListening: () => void;
  readonly #queue: Queue;
  #raised: Raised[] = [];
  #functions: readonly string[] = [];
  #byPerson = false;
  #attached = 0;
  readonly #steps: Steps;
  /** There is more or less that a client's person could take back. */
  onUndoChange: () => void = () => undefined;

  constructor(
    readonly engine: Engine,
    /** The workbook's clock: for dates typed without a year. */
    readonly now: () => Date,
    schedule: Schedule | null = null,
  ) {
    this.#queue = new Queue(schedule);
    this.book = new Book(engine);
    this.#steps = new Steps(this.book);
    this.book.keptRanges = () => [...this.#connections].flatMap(({ session }) => [...session.keptRanges()]);
    this.#stopListening = listen(
      this.book,
      (event) => {
        this.#raised.push({ event, author: this.#atGrid(), byPerson: true });
        void this.#enqueue({ client: 0, by: "person" }, () => Promise.resolve());
      },
      () => this.#atGrid()?.view ?? null,
    );
  }

  /**
   * Makes an add-in's functions usable in formulas, and calculates those that use them already. `call` finds the
   * function when a cell needs it.
   */
  registerFunctions(functions: readonly FunctionMetadata[], call: FunctionCall): Promise<void> {
    registerFunctions(this.engine, functions, call);
    this.#functions = functions.map(({ name }) => `${name}(`);
    return this.calculateFunctions();
  }

  /** Calculates again where formulas use the add-in's functions: they have come or gone. */
  calculateFunctions(): Promise<void> {
    return this.#enqueue({ client: 0, by: "person" }, () =>
      this.#usesFunctions() ? this.engine.calculation.everything() : Promise.resolve(),
    );
  }

  #usesFunctions(): boolean {
    return this.book
      .sheets()
      .some((sheet) =>
        [...sheet.cells()].some(({ cell: { formula } }) =>
          this.#functions.some((name) => formula?.toUpperCase().includes(name)),
        ),
      );
  }

  /**
   * `excel` gives the library's `Excel` object; it is asked for at the first request, not before. `runtime` is what
   * shows and hides the pane.
   */
  attach(excel: () => object, runtime: AddinRuntime = paneInMemory()): HostClient {
    const number = this.#attached++;
    const log: LoggedRequest[] = [];
    const faults = new Faults();
    const session: Session = new Session(
      this.book,
      (event) => void this.#raised.push({ event, author: session, byPerson: this.#byPerson }),
      this.now,
      runtime,
      new View(this.book, () => this.#atGrid() === session),
      new UndoStack(
        () => this.#steps.take(),
        () => this.onUndoChange(),
      ),
    );
    const bridge: Bridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => this.#receive(connection, text, excel),
    };
    const connection: Connection = {
      bridge,
      session,
      faults,
      person: new Person(session, (work) => this.#act(number, work)),
      log,
      number,
      requests: log,
      attached: true,
      detach: () => {
        connection.attached = false;
        this.#connections.delete(connection);
      },
    };
    this.#connections.add(connection);
    return connection;
  }

  /** After `gridClient` has become another: the grid shows where that one looks. */
  turnGrid(): void {
    this.#atGrid()?.view.show();
  }

  dispose(): void {
    this.#stopListening();
    for (const connection of [...this.#connections]) connection.detach();
    this.engine.dispose();
  }

  /** Does something to the workbook when nothing else is under way, then tells the clients of it. */
  #enqueue(lane: Lane, work: () => Promise<void>, isReady?: () => boolean): Promise<void> {
    const whole = async (): Promise<void> => {
      this.#endGridStep();
      await work();
      await this.book.settle();
      this.#deliver();
    };
    return this.#queue.add(lane, whole, isReady);
  }

  /** A person has done something at the grid, which says how it is taken back. */
  noteGridStep(undo: readonly Mutation[]): void {
    this.engine.history.noteCommand(undo);
    void this.#enqueue({ client: 0, by: "person" }, () => Promise.resolve());
  }

  /** What was changed while no request and no act was under way was done at the grid. */
  #endGridStep(): void {
    const step = this.#steps.take();
    if (step !== undefined) this.#atGrid()?.undoStack.push(step);
  }

  #act(client: number, work: () => void | Promise<void>): Promise<void> {
    return this.#enqueue({ client, by: "person" }, async () => {
      this.#byPerson = true;
      try {
        await work();
      } finally {
        this.#byPerson = false;
      }
    });
  }

  #atGrid(): Session | null {
    const client = this.gridClient();
    return [...this.#connections].find((each) => each === client)?.session ?? null;
  }

  #receive(connection: Connection, text: string, excel: () => object): void {
    const request = JSON.parse(text) as RequestMessage;
    if (request.message.url !== "ProcessQuery") return;
    const { body: sent } = request.message;
    const body = typeof sent === "string" ? (JSON.parse(sent) as BatchBody) : sent;
    const logged = log(text, body);
    connection.log.push(logged);
    const fault = connection.faults.next(logged);
    const { session, number } = connection;
    const mayWait = ((request.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0;
    const work = (): Promise<void> => {
      if (session.isEditingCell && !logged.isReferenceRelease) {
        this.#answer(connection, request.id, 200, IN_CELL_EDIT_MODE, 0);
        return Promise.resolve();
      }
      return this.#process(connection, request.id, body, fault, excel).finally(() =>
        session.undoStack.endRequest(),
      );
    };
    const isReady = (): boolean => !session.isEditingCell || !mayWait || logged.isReferenceRelease;
    void this.#enqueue({ client: number, by: "addin" }, work, isReady).catch((error: unknown) => {
      const failure = { error: { code: "GeneralException", message: String(error) } };
      this.#answer(connection, request.id, 500, failure, 0);
    });
  }

  async #process(
    connection: Connection,
    id: number,
    body: BatchBody,
    fault: Fault | null,
    excel: () => object,
  ): Promise<void> {
    if (fault?.kind === "error") {
      this.#answer(connection, id, fault.status, { error: { code: fault.code, message: fault.message } }, 0);
      return;
    }
    if (fault?.kind === "noAnswer") return;
    const limit =
      fault?.kind === "partial"
        ? { actions: fault.actions, error: new HostError(fault.code, "An injected fault stopped the batch.") }
        : undefined;
    const response = await this.#run(connection, body, limit, excel);
    if (fault?.kind === "lostAnswer") return;
    this.#answer(connection, id, 200, response, fault?.kind === "late" ? fault.milliseconds : 0);
  }

  #run(
    { session }: Connection,
    body: BatchBody,
    limit: { readonly actions: number; readonly error: HostError } | undefined,
    excel: () => object,
  ): Promise<ResponseBody> {
    return new Batch(body, {
      root: workbook(session),
      schema: new Schema(excel()),
      kept: (referenceId) => session.kept(referenceId),
      service: (name) => service(session, name),
      settle: () => this.book.settle(),
      used: (member) => session.undoStack.used(member),
      settleNames: () => this.book.settleNames(),
      asHostError,
    }).run(limit);
  }

  #answer(connection: Connection, id: number, statusCode: number, body: object, delay: number): void {
    const message = JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
    setTimeout(() => {
      if (connection.attached) connection.bridge.onMessageFromHost?.(message);
    }, delay);
  }

  #deliver(): void {
    const raised = this.#raised;
    this.#raised = [];
    for (const connection of this.#connections) {
      const entries = raised.flatMap((each) => entriesFor(connection.session, each));
      if (entries.length === 0 || !connection.session.eventsEnabled || connection.faults.isGone) continue;
      const message = JSON.stringify({ type: 3, message: { entries } });
      setTimeout(() => {
        if (connection.attached) connection.bridge.onMessageFromHost?.(message);
      }, 0);
    }
  }
}

/** Excel's words for a request that does not wait for the end of an edit. */
const IN_CELL_EDIT_MODE: ResponseBody = {
  Results: [],
  TraceIds: [],
  Error: {
    Code: "InvalidOperationInCellEditMode",
    Message:
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    Location: "",
    HttpStatusCode: 400,
    ActionIndex: 0,
  },
};

/** Category of the client library's events. */
const EVENT_CATEGORY = 65_536;

function entriesFor(session: Session, { event, author, byPerson }: Raised): unknown[] {
  const own = session === author;
  if (!own && OWN_VIEW.has(event.type)) return [];
  const values = {
    ...event.values,
    source: own ? "Local" : "Remote",
    triggerSource: own && !byPerson ? "ThisLocalAddin" : "Unknown",
  };
  return event.targets
    .filter((target) => session.hears(event.type, target))
    .map((target) => [EVENT_CATEGORY, event.type, target, JSON.stringify(values), 0]);
}

function log(text: string, body: BatchBody): LoggedRequest {
  const actions = body.Actions ?? [];
  const work = actions.filter(({ Name }) => Name !== undefined && Name !== "");
  const isReferenceRelease = work.length > 0 && work.every(({ Name }) => Name === "_RemoveReference");
  return { bytes: text.length, actions: actions.length, isReferenceRelease, body };
}

function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof BadFormula)
    return new HostError("InvalidArgument", `${error.message} is no formula here.`);
  return new HostError(
    "GeneralException",
    error instanceof Error ? `${error.message}\n${error.stack}` : String(error),
  );
}
