import type { Bridge, Host, HostClient } from "../host/host";
import { download } from "./files";
import { hostContract, type Press } from "./hostContract";
import { officeTheme, THEME_CACHE } from "./officeTheme";
import { openPane } from "./paneFrame";
import { drawPane } from "./paneView";

const NEW_WORKBOOK = "新工作簿.xlsx";

export interface ExcelWindowOptions {
  readonly host: Host;
  readonly panes: HTMLElement;
  readonly id: string;
  /** What stands over the pane. */
  readonly title: string;
  readonly language: string;
  readonly isDark: () => boolean;
  /** Says something of the ribbon's commands to the person. */
  readonly say: (sentence: string) => void;
  /** The pane was shown or hidden. */
  readonly onPaneChange: () => void;
}

/**
 * One person's Excel over the workbook, as far as the add-in sees it: the pane, which is also the shared runtime, and
 * the ribbon's commands. The add-in runs from when it is first wanted until the workbook is closed; closing the pane
 * only hides it.
 */
export class ExcelWindow {
  readonly #options: ExcelWindowOptions;
  readonly #view: ReturnType<typeof drawPane>;
  #running: RunningAddin | null = null;
  #visible = false;
  #closed = false;
  #presses = 0;

  constructor(options: ExcelWindowOptions) {
    this.#options = options;
    const { panes: place, id, title } = options;
    this.#view = drawPane({ place, id, title, onClose: () => this.setPaneVisible(false) });
  }

  /** The client of the workbook; null before the add-in is loaded. */
  get client(): HostClient | null {
    return this.#running?.client ?? null;
  }

  get frame(): HTMLIFrameElement | null {
    return this.#running?.frame ?? null;
  }

  get isPaneVisible(): boolean {
    return this.#visible;
  }

  /** Loads the add-in without showing it. */
  load(): void {
    this.#running ??= this.#start();
  }

  setPaneVisible(visible: boolean): void {
    if (visible) this.load();
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#view.setVisible(visible);
    this.#options.onPaneChange();
    if (this.#running !== null) tellVisibility(this.#running.client.bridge, visible);
  }

  /** Runs a function of the add-in, as a button of the ribbon does; loads the add-in for it. */
  async press(functionName: string, controlId: string): Promise<void> {
    this.load();
    const running = this.#running;
    if (running === null) return;
    const send = await running.commands;
    await officeReady(running.frame);
    send([String(++this.#presses), functionName, JSON.stringify({ source: { id: controlId } })]);
  }

  tellOfTheme(): void {
    if (this.#running !== null) tellOfTheme(this.#running.frame);
  }

  close(): void {
    this.#closed = true;
    this.#stop();
    this.#view.remove();
  }

  #start(): RunningAddin {
    const { host, language, isDark, say } = this.#options;
    const runtime = {
      isPaneVisible: () => this.#visible,
      setPaneVisible: (visible: boolean) => this.setPaneVisible(visible),
      // What stood in the cells before the add-in was there, and could not be calculated.
      functionsReady: () => void host.calculateFunctions(),
      // The page shows one workbook; another is left in the folder for downloads, to be opened from there.
      openWorkbook: (bytes: Uint8Array) => {
        download(bytes, NEW_WORKBOOK);
        say(`加载项新建了一个工作簿，已下载为“${NEW_WORKBOOK}”。`);
      },
    };
    const client = host.attach(() => excelOf(frame), runtime);
    const ready = later<(press: Press) => void>();
    const contract = hostContract({
      language,
      documentName: () => host.book.name,
      theme: () => officeTheme(isDark()),
      settings: host.book.settings,
      onCommandsReady: ready.resolve,
      onCommandDone: (_press, found) => {
        if (!found) say("加载项没有这个按钮的功能");
      },
    });
    const frame = openPane(this.#view.body, contract, client.bridge, () => {
      this.#stop();
      if (!this.#closed) this.load();
    });
    return { client, frame, commands: ready.promise };
  }

  #stop(): void {
    this.#running?.client.detach();
    this.#running?.frame.remove();
    this.#running = null;
  }
}

interface RunningAddin {
  readonly client: HostClient;
  readonly frame: HTMLIFrameElement;
  /** How to send a press of a button, once the add-in takes them. */
  readonly commands: Promise<(press: Press) => void>;
}

function later<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => (settle = resolve));
  return { promise, resolve: (value) => settle(value) };
}

/** office.js takes presses before the add-in has said which functions it has; those who waited for it are called first. */
async function officeReady(frame: HTMLIFrameElement): Promise<void> {
  const office = Reflect.get(frame.contentWindow ?? {}, "Office") as
    { onReady(): Promise<unknown> } | undefined;
  await office?.onReady();
}

/** The client library in the pane; the host learns Excel's classes from it. */
function excelOf(frame: HTMLIFrameElement): object {
  const library: unknown = Reflect.get(frame.contentWindow ?? {}, "Excel");
  if (typeof library !== "object" || library === null) {
    throw new Error("The pane asked something of Excel before its library was there");
  }
  return library;
}

/** The client library's numbers of events in general, and of a pane that was shown or hidden. */
const EVENT_CATEGORY = 65_536;
const VISIBILITY_CHANGED = 65_539;

function tellVisibility(bridge: Bridge, visible: boolean): void {
  const values = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
  const entries = [[EVENT_CATEGORY, VISIBILITY_CHANGED, "", values, 0]];
  bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
}

/**
 * Excel has no event for its theme: the pane looks when the clerk comes back to it. Here both are on one page, so it
 * is told at once, and again when office.js has forgotten the theme it read last.
 */
function tellOfTheme(frame: HTMLIFrameElement): void {
  const tell = (): void => void frame.contentWindow?.dispatchEvent(new Event("focus"));
  tell();
  setTimeout(tell, THEME_CACHE + 100);
}
