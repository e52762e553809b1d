import { ICommandService, type Univer } from "@univerjs/core";
import { emptySheet } from "../host/book/book";
import type { FunctionMetadata } from "../host/customFunctions";
import { Engine } from "../host/engine/engine";
import * as modules from "../host/engine/univer";
import { Host } from "../host/host";
import { fitUnsetRows } from "../host/objects/autofit";
import { ExcelWindow } from "./excelWindow";
import { callIn } from "./functions";
import { createChartStrip } from "./charts";
import { createGrid } from "./grid";
import { joinUndo } from "./gridUndo";

const UNIT = "workbook";

/** Excel's own setting for a pane that is shown when the workbook is opened. */
const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

/** Each person's name and the element that its pane becomes. */
const PEOPLE = [
  { person: "甲", id: "pane" },
  { person: "乙", id: "pane-2" },
] as const;

export interface SessionOptions {
  readonly gridPlace: HTMLElement;
  readonly panes: HTMLElement;
  readonly name: string;
  readonly dark: boolean;
  /** A BCP 47 tag of Excel's display language. */
  readonly language: string;
  /** How many people have the workbook open, 1 or 2. */
  readonly people: number;
  /** What stands over the pane. */
  readonly title: string;
  /** Whether a person's pane is shown even where the workbook does not ask for it. */
  readonly showsPane: (person: number) => boolean;
  /** The add-in's custom functions; the first person's add-in answers them. */
  readonly functions: readonly FunctionMetadata[];
  /** Fills the workbook before anybody sees it. */
  readonly fill?: (book: Host["book"]) => Promise<void>;
  readonly say: (sentence: string) => void;
  readonly onPaneChange: () => void;
  /** Somebody changed the workbook. */
  readonly onChange: () => void;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One open workbook: its engine, its grid and everybody's pane. Another workbook gets a session of its own. */
export interface Session {
  readonly book: Host["book"];
  /** One for each person. */
  readonly windows: readonly ExcelWindow[];
  /** Whose Excel the grid and the ribbon are. */
  readonly chosen: () => ExcelWindow;
  /** Where a cell of the sheet in front is drawn while nothing is scrolled: in the grid's canvas. */
  cellRect(address: string): Box | null;
  choose(person: number): void;
  setDark(dark: boolean): void;
  close(): void;
}

/** Opens a workbook with the add-in beside it. A whole new engine each time: Univer leaks what a workbook leaves. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const container = document.createElement("div");
  options.gridPlace.append(container);
  const { univer, api, dispose } = createGrid(container, options.dark);
  univer.createUnit(modules.UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: options.name,
    sheetOrder: ["sheet-0"],
    sheets: { "sheet-0": emptySheet("sheet-0", "Sheet1") },
    styles: {},
  });
  const host = new Host(new Engine(modules, univer, UNIT), () => new Date());
  const charts = createChartStrip(options.gridPlace);
  joinUndo(univer, host, UNIT, options.say);
  let { dark } = options;
  const discard = (): void => {
    host.dispose();
    dispose();
    charts.remove();
    container.remove();
  };
  try {
    if (options.fill) {
      await options.fill(host.book);
      await host.book.settle();
      host.book
        .sheets()
        .filter(({ visibility }) => visibility === "Visible")
        .forEach(fitUnsetRows);
    }
  } catch (error) {
    discard();
    throw error;
  }
  // Before anybody is there: what the file filled in is nobody's step.
  let windows: readonly ExcelWindow[] = [];
  void host.registerFunctions(
    options.functions,
    callIn(() => windows[0]?.frame ?? null),
  );
  windows = openWindows(host, options, () => dark);
  let chosen = windowOf(windows, 0);
  host.gridClient = () => chosen.client;
  watchChanges(univer, options.onChange);
  afterCommands(univer, () => charts.draw(host.book.activeSheet));
  return {
    book: host.book,
    windows,
    chosen: () => chosen,
    cellRect(address) {
      const cell = api.getActiveWorkbook()?.getActiveSheet().getRange(address).getCellRect();
      if (!cell) return null;
      const { x, y, width, height } = cell;
      return { x, y, width, height };
    },
    choose(person) {
      chosen = windowOf(windows, person);
      host.turnGrid();
    },
    setDark(wanted) {
      dark = wanted;
      api.toggleDarkMode(wanted);
      for (const window of windows) window.tellOfTheme();
    },
    close() {
      for (const window of windows) window.close();
      discard();
    },
  };
}

function windowOf(windows: readonly ExcelWindow[], person: number): ExcelWindow {
  const found = windows[person];
  if (found === undefined) throw new Error(`Nobody is number ${person}`);
  return found;
}

/** Everybody's Excel, with the pane where it is wanted, or only the add-in where the workbook loads it. */
function openWindows(host: Host, options: SessionOptions, isDark: () => boolean): readonly ExcelWindow[] {
  const windows = PEOPLE.slice(0, options.people).map(
    ({ person, id }) =>
      new ExcelWindow({
        host,
        panes: options.panes,
        id,
        title: options.people === 1 ? options.title : `${options.title}（${person}）`,
        language: options.language,
        isDark,
        say: options.say,
        onPaneChange: options.onPaneChange,
      }),
  );
  const asksForPane = host.book.settings.get(AUTO_SHOW) === true;
  windows.forEach((window, person) => {
    if (asksForPane || options.showsPane(person)) window.setPaneVisible(true);
    else if (host.book.loadsAddin) window.load();
  });
  return windows;
}

/** Univer's `CommandType.MUTATION`. */
const MUTATION = 2;
/** What Univer works out by itself, and nobody saves. */
const DERIVED = /^formula\.|auto-height|\.numfmt\.|conditional-formatting.*-mutation-mark/;

function watchChanges(univer: Univer, onChange: () => void): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ type, id, params }, options) => {
      const { unitId } = (params ?? {}) as { readonly unitId?: string };
      if (type !== MUTATION || unitId !== UNIT || options?.fromFormula === true || DERIVED.test(id)) return;
      onChange();
    });
}

/** Called once after the commands of a moment, whatever they did: another sheet in front, other cells, other charts. */
function afterCommands(univer: Univer, work: () => void): void {
  let waiting = 0;
  univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(() => {
      clearTimeout(waiting);
      waiting = window.setTimeout(work, 300);
    });
}
