import { createChoices, type ChoiceStorage } from "../../../src/taskpane/choices/choices";
import { USER_CHOICES } from "../../../src/taskpane/choices/userChoices";
import { WORKBOOK_CHOICES } from "../../../src/taskpane/choices/workbookChoices";
import type { PaneHost } from "../../../src/taskpane/host/paneHost";
import { createSignals } from "../../../src/taskpane/host/signals";
import type { PaneServices } from "../../../src/taskpane/services";
import type { FakeApi } from "./fakeApi";

/** What stands in one storage; tests set it beforehand and look at it afterwards. */
export interface Stored {
  value: unknown;
}

export interface FakeHost extends PaneHost {
  /** What was asked of it, in order. */
  readonly asked: string[];
  /** Files that were given to the clerk. */
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
  /** Files that were opened as new workbooks. */
  readonly opened: Uint8Array[];
  /** How the next call of a kind fails. */
  readonly failures: Partial<Record<"showPane" | "setOpensPane", Error>>;
}

export interface FakeServices extends PaneServices {
  readonly api: FakeApi;
  readonly host: FakeHost;
  readonly user: Stored;
  readonly workbook: Stored;
}

interface Options {
  readonly displayLanguage?: string;
  readonly user?: unknown;
  readonly workbook?: unknown;
}

function storageOf(stored: Stored): ChoiceStorage {
  return {
    read: () => stored.value,
    write(value) {
      stored.value = value;
      return true;
    },
  };
}

function fakeHost(workbook: Stored): FakeHost {
  async function ask(call: "showPane" | "setOpensPane", what: string): Promise<void> {
    host.asked.push(what);
    const failure = host.failures[call];
    if (failure) {
      await Promise.reject(failure);
    }
  }
  const host: FakeHost = {
    asked: [],
    saved: [],
    opened: [],
    failures: {},
    showPane: () => ask("showPane", "showPane"),
    setOpensPane: (opens) => ask("setOpensPane", `setOpensPane ${opens}`),
    workbookStorage: storageOf(workbook),
    saveChoices: () => Promise.resolve(),
    async saveFile(name, bytes) {
      host.saved.push({ name, bytes });
      await Promise.resolve();
    },
    async openWorkbook(bytes) {
      host.opened.push(bytes);
      await Promise.resolve();
    },
    facts: () => ["Excel 16.0 (PC)", "ExcelApi 1.14"],
  };
  return host;
}

/** Everything the pane gets from outside, in memory. */
export function fakeServices(api: FakeApi, options: Options = {}): FakeServices {
  const user: Stored = { value: options.user };
  const workbook: Stored = { value: options.workbook };
  const host = fakeHost(workbook);
  return {
    api,
    host,
    user,
    workbook,
    signals: createSignals(),
    workbookChoices: createChoices(WORKBOOK_CHOICES, host.workbookStorage),
    userChoices: createChoices(USER_CHOICES, storageOf(user)),
    displayLanguage: options.displayLanguage ?? "zh-CN",
  };
}
