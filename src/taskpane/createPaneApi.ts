import type { Command } from "../commands/command";
import { generateRegister } from "../commands/generateRegister";
import { goTo } from "../commands/goTo";
import { undoLast } from "../commands/undoLast";
import { AddinError } from "../errors";
import type { Gateway } from "../workbook/gateway";
import { readStatus } from "../workbook/readStatus";
import { recoverPending } from "../workbook/recovery";
import type { PaneApi, PaneCommand } from "./paneApi";

/** The newest requirement set that the register needs; the manifest asks for the same one. */
const EXCEL_API = "1.13";

/** What the pane can do with the workbook behind `gateway`. */
export function createPaneApi(gateway: Gateway): PaneApi {
  return {
    readStatus: () => readStatus(gateway),
    async recover() {
      // Side-loaded and administrator-pushed add-ins can start where the manifest's requirements are not met.
      if (!gateway.host.isSetSupported("ExcelApi", EXCEL_API)) {
        throw new AddinError("apiMissing", { api: `ExcelApi ${EXCEL_API}` });
      }
      return recoverPending(gateway);
    },
    async readDocument(source, control) {
      // Loaded with the first document: a register that is only looked at never needs it.
      const { readDocument } = await import("../intake/readDocument");
      return readDocument(source, control);
    },
    generateRegister: bind(generateRegister, gateway),
    undoLast: bind(undoLast, gateway),
    goTo: bind(goTo, gateway),
  };
}

function bind<Input, Done>(command: Command<Input, Done>, gateway: Gateway): PaneCommand<Input, Done> {
  return {
    id: command.id,
    precondition: command.precondition,
    perform: (input, control) => command.perform(gateway, input, control),
  };
}
