import type { Command } from "../commands/command";
import { filterRegister } from "../commands/filterRegister";
import { freezeFormulas } from "../commands/freezeFormulas";
import { generateRegister } from "../commands/generateRegister";
import { goTo } from "../commands/goTo";
import { goToTask } from "../commands/goToTask";
import { insertFunction } from "../commands/insertFunction";
import { setAsOf } from "../commands/setAsOf";
import { setWarningDays } from "../commands/setWarningDays";
import { thawFormulas } from "../commands/thawFormulas";
import { undoBackTo } from "../commands/undoBackTo";
import { undoLast } from "../commands/undoLast";
import { compareWithRegister, updateRegister } from "../commands/updateRegister";
import { AddinError } from "../errors";
import type { Gateway } from "../workbook/gateway";
import { readFunctionTables } from "../workbook/readFunctionTables";
import { readOpenSheet } from "../workbook/readOpenSheet";
import { readRegister } from "../workbook/readRegister";
import { readStatus } from "../workbook/readStatus";
import { watchTask } from "../workbook/watchTask";
import { unwatched } from "../workbook/watch/unwatched";
import { startWatcher, type Watcher } from "../workbook/watch/watcher";
import { recoverPending } from "../workbook/recovery";
import { type Binding, createNamesApi } from "./createNamesApi";
import type { PaneApi } from "./paneApi";
import type { PaneCommand } from "./paneCommand";

/** The newest requirement set that the register needs; the manifest asks for the same one. */
const EXCEL_API = "1.13";

/**
 * What the pane can do with the workbook behind `gateway`.
 * @param written called after each command that wrote the workbook: it has to be saved by the clerk in any case now
 */
export function createPaneApi(gateway: Gateway, written: () => void): PaneApi {
  const watchers = new Set<Watcher>();
  const writing = <Input, Done>(command: Command<Input, Done>): PaneCommand<Input, Done> => ({
    ...bind(command, gateway),
    async perform(input, control) {
      const done = await unwatched(watchers, () => command.perform(gateway, input, control));
      written();
      return done;
    },
  });
  const binding: Binding = { writing, showing: (command) => bind(command, gateway) };
  return {
    readStatus: () => readStatus(gateway),
    readRegister: () => readRegister(gateway),
    readFunctionTables: () => readFunctionTables(gateway),
    async recover() {
      // Side-loaded and administrator-pushed add-ins can start where the manifest's requirements are not met.
      if (!gateway.host.isSetSupported("ExcelApi", EXCEL_API)) {
        throw new AddinError("apiMissing", { api: `ExcelApi ${EXCEL_API}` });
      }
      return recoverPending(gateway);
    },
    async watch(listeners) {
      const watcher = await startWatcher(gateway, listeners);
      watchers.add(watcher);
      return async () => {
        watchers.delete(watcher);
        await watcher.stop();
      };
    },
    watchTask: (listener) => watchTask(gateway, listener),
    readOpenSheet: ({ signal }) => readOpenSheet(gateway, signal),
    async readDocument(source, control) {
      // Loaded with the first document: a register that is only looked at never needs it.
      const { readDocument } = await import("../intake/readDocument");
      return readDocument(source, control);
    },
    compareWithRegister: (choices) => compareWithRegister(gateway, choices),
    updateRegister: writing(updateRegister),
    generateRegister: writing(generateRegister),
    undoLast: writing(undoLast),
    undoBackTo: writing(undoBackTo),
    setAsOf: writing(setAsOf),
    setWarningDays: writing(setWarningDays),
    insertFunction: writing(insertFunction),
    freezeFormulas: writing(freezeFormulas),
    thawFormulas: writing(thawFormulas),
    filterRegister: bind(filterRegister, gateway),
    goToTask: bind(goToTask, gateway),
    goTo: bind(goTo, gateway),
    names: createNamesApi(gateway, binding),
    async loadQuarter() {
      const { createQuarterApi } = await import("./createQuarterApi");
      return createQuarterApi(gateway, binding);
    },
  };
}

function bind<Input, Done>(command: Command<Input, Done>, gateway: Gateway): PaneCommand<Input, Done> {
  return {
    id: command.id,
    precondition: command.precondition,
    perform: (input, control) => command.perform(gateway, input, control),
  };
}
