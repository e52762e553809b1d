import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { WatchNotice } from "../../workbook/watch/notice";
import { useServices } from "../services";

/** How many notices are kept: nobody reads more, and a day's work must not fill the pane. */
const NOTICES_MOST = 100;

/** A notice in the pane's list. */
export interface ListedNotice {
  /** Tells two alike apart. */
  readonly key: number;
  readonly notice: WatchNotice;
}

export interface Watching {
  /** Newest first. */
  readonly notices: readonly ListedNotice[];
  readonly dismiss: (listed: ListedNotice) => void;
  readonly dismissAll: () => void;
}

/**
 * Watches over the sheet while the workbook has a register (`active`): what the watcher did is listed, and `changed`
 * is called when the pane may show something old.
 */
export function useWatcher(active: boolean, changed: () => void): Watching {
  const { api, signals, workbookChoices } = useServices();
  const [notices, setNotices] = useState<readonly ListedNotice[]>([]);
  const count = useRef(0);
  const list = (notice: WatchNotice): void => {
    count.current += 1;
    const listed = { key: count.current, notice };
    setNotices((before) => [listed, ...before].slice(0, NOTICES_MOST));
  };
  const refresh = useEffectEvent(changed);

  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const fail = (error: unknown): void => signals.send({ kind: "failed", error });
    let looking = true;
    let stopped = false;
    const starting = api.watch({
      onNotice(notice) {
        // What the first look finds may have been closed when the workbook was open last.
        if (!stopped && !(looking && workbookChoices.get().dismissed.includes(identity(notice)))) {
          list(notice);
        }
      },
      onWorkbookChanged() {
        looking = false;
        if (!stopped) {
          refresh();
        }
      },
      onFailure: fail,
    });
    starting.catch(fail);
    return () => {
      stopped = true;
      starting.then((stop) => stop()).catch(fail);
    };
  }, [active, api, signals, workbookChoices]);

  function forget(closed: readonly ListedNotice[]): void {
    setNotices((before) => before.filter((listed) => !closed.includes(listed)));
    const names = closed.map(({ notice }) => identity(notice));
    const { dismissed } = workbookChoices.get();
    workbookChoices.set({ dismissed: [...dismissed.filter((name) => !names.includes(name)), ...names] });
  }
  return { notices, dismiss: (listed) => forget([listed]), dismissAll: () => forget(notices) };
}

/** The same finding in the same workbook, whenever it is found. */
function identity({ code, parameters }: WatchNotice): string {
  return `${code} ${JSON.stringify(parameters)}`;
}
