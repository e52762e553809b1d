import { emptySheet } from "../host/book/book";
import { Engine } from "../host/engine/engine";
import * as modules from "../host/engine/univer";
import { Host } from "../host/host";
import { createGrid } from "./grid";
import { hostContract } from "./hostContract";
import { officeTheme, THEME_CACHE } from "./officeTheme";
import { openPane } from "./paneFrame";

const UNIT = "workbook";
const LANGUAGE = "zh-CN";

export interface SessionOptions {
  readonly gridPlace: HTMLElement;
  readonly panePlace: HTMLElement;
  readonly name: string;
  readonly dark: boolean;
  /** Fills the workbook before anybody sees it. */
  readonly fill?: (book: Host["book"]) => Promise<void>;
}

/** One open workbook: its engine, its grid and its pane. Another workbook gets a session of its own. */
export interface Session {
  readonly book: Host["book"];
  readonly pane: () => HTMLIFrameElement;
  setDark(dark: boolean): void;
  close(): void;
}

/** Opens a workbook with the add-in beside it. A whole new engine each time: Univer leaks what a workbook leaves. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const container = document.createElement("div");
  options.gridPlace.append(container);
  const { univer, api } = createGrid(container, options.dark);
  univer.createUnit(modules.UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: options.name,
    sheetOrder: ["sheet-0"],
    sheets: { "sheet-0": emptySheet("sheet-0", "Sheet1") },
    styles: {},
  });
  const host = new Host(new Engine(modules, univer, UNIT), () => new Date());
  await options.fill?.(host.book);
  let dark = options.dark;
  const pane = attachPane(host, options.panePlace, () => dark);
  return {
    book: host.book,
    pane: pane.frame,
    setDark(wanted) {
      dark = wanted;
      api.toggleDarkMode(wanted);
      tellOfTheme(pane.frame());
    },
    close() {
      pane.close();
      host.dispose();
      univer.dispose();
      container.remove();
    },
  };
}

interface AttachedPane {
  readonly frame: () => HTMLIFrameElement;
  close(): void;
}

/** The pane in its frame, as a client of the workbook. When it loads itself again it gets a new frame. */
function attachPane(host: Host, place: HTMLElement, isDark: () => boolean): AttachedPane {
  let closed = false;
  let current = open();

  function open(): { readonly frame: HTMLIFrameElement; detach(): void } {
    const client = host.attach(() => excelOf(opened));
    const contract = hostContract({
      language: LANGUAGE,
      documentName: () => host.book.name,
      theme: () => officeTheme(isDark()),
      settings: host.book.settings,
    });
    const opened = openPane(place, contract, client.bridge, () => {
      client.detach();
      opened.remove();
      if (!closed) current = open();
    });
    return { frame: opened, detach: () => client.detach() };
  }

  return {
    frame: () => current.frame,
    close() {
      closed = true;
      current.detach();
      current.frame.remove();
    },
  };
}

/** The client library in the pane; the host learns Excel's classes from it. */
function excelOf(frame: HTMLIFrameElement): object {
  const library: unknown = Reflect.get(frame.contentWindow ?? {}, "Excel");
  if (typeof library !== "object" || library === null) {
    throw new Error("The pane asked something of Excel before its library was there");
  }
  return library;
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
