import type { Command } from "../commands/command";
import { AddinError } from "../errors";
import { stateWord } from "../plan/state";
import { REGISTER_TABLE } from "../workbook/names";
import { WHOLE_REGISTER } from "../workbook/registerView";
import type { WorkbookStatus } from "../workbook/status";
import type { PaneHost } from "./host/paneHost";
import type { PaneSignals } from "./host/signals";
import type { PaneApi } from "./paneApi";

/**
 * The ribbon's buttons that run a function, by the names that the manifest gives them. They need no choice; the pane
 * is shown only where there is a question or something to say.
 */
export const RIBBON_ACTIONS = [
  "showIntake",
  "showOverview",
  "undoLast",
  "asOfToday",
  "showOverdue",
  "showAll",
  "goToRegister",
  "makeSummary",
] as const;
export type RibbonAction = (typeof RIBBON_ACTIONS)[number];

interface RibbonServices {
  readonly api: PaneApi;
  readonly host: PaneHost;
  readonly signals: PaneSignals;
}

/** What each button does. None rejects: what goes wrong is told in the pane. */
export function ribbonActions(services: RibbonServices): Readonly<Record<RibbonAction, () => Promise<void>>> {
  const { api, host, signals } = services;
  const told = (work: () => Promise<void>) => async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      await speak(services, () => signals.send(asSignal(error)));
    }
  };
  return {
    showIntake: told(async () => {
      signals.send({ kind: "show", tab: "intake" });
      await host.showPane();
    }),
    showOverview: told(async () => {
      signals.send({ kind: "show", tab: "overview" });
      await host.showPane();
    }),
    undoLast: told(async () => {
      await statusFor(api, api.undoLast);
      const { command } = await api.undoLast.perform({ force: false });
      signals.send({ kind: "undone", commands: [command] });
    }),
    asOfToday: told(() => followToday(services)),
    showOverdue: told(() => showOverdue(services)),
    showAll: told(async () => {
      await statusFor(api, api.filterRegister);
      await api.filterRegister.perform(WHOLE_REGISTER);
    }),
    goToRegister: told(async () => {
      await statusFor(api, api.filterRegister);
      await api.goTo.perform({ table: REGISTER_TABLE });
    }),
    makeSummary: told(async () => {
      await statusFor(api, api.filterRegister);
      const { makeSummaryAtHand } = await import("./quarter/summary/makeSummaryAtHand");
      if (await makeSummaryAtHand(api)) {
        signals.send({ kind: "changed" });
      } else {
        await speak(services, () => signals.send({ kind: "show", tab: "quarter" }));
      }
    }),
  };
}

/** The status, where it lets the command be done; otherwise the reason is thrown. */
async function statusFor(
  api: PaneApi,
  command: Pick<Command<never, unknown>, "precondition">,
): Promise<Extract<WorkbookStatus, { kind: "register" }>> {
  const status = await api.readStatus();
  const reason = command.precondition(status);
  if (reason !== null) {
    throw reason;
  }
  if (status.kind !== "register") {
    throw new AddinError("noRegister");
  }
  return status;
}

async function followToday(services: RibbonServices): Promise<void> {
  const { api, signals } = services;
  const status = await statusFor(api, api.setAsOf);
  if (status.asOfFollowsToday) {
    await speak(services, () => signals.send({ kind: "told", sentence: "asOfFollowsAlready" }));
  } else {
    await api.setAsOf.perform({ date: null });
    signals.send({ kind: "changed" });
  }
}

async function showOverdue(services: RibbonServices): Promise<void> {
  const { api, signals } = services;
  const status = await statusFor(api, api.filterRegister);
  const overdue = stateWord("overdue");
  if (status.states.some(({ state }) => state === overdue)) {
    await api.filterRegister.perform({ ...WHOLE_REGISTER, state: overdue });
  } else {
    await speak(services, () => signals.send({ kind: "told", sentence: "nothingOverdue" }));
  }
}

/** Shows the pane, and says it there even when Excel does not show it. */
async function speak({ host, signals }: RibbonServices, say: () => void): Promise<void> {
  say();
  try {
    await host.showPane();
  } catch (error) {
    signals.send({ kind: "failed", error });
  }
}

function asSignal(error: unknown): Parameters<PaneSignals["send"]>[0] {
  return error instanceof AddinError && error.code === "changedSince"
    ? { kind: "changedSince", error }
    : { kind: "failed", error };
}
