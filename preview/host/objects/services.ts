import { hostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { oneOf } from "./values";

/** What Excel's client calls by itself when it starts. */
const AT_START: readonly Members<Session>[] = [
  {
    className: "Microsoft.InternalService.AddinInternalService",
    call: { notifyActionHandlerReady: () => null },
  },
  {
    className: "Microsoft.ExcelServices.CustomFunctions",
    call: {
      _SetOsfControlContainerReadyForCustomFunctions: ({ runtime }) => {
        runtime.functionsReady();
        return null;
      },
      setInvocationArrayResults: () => null,
    },
  },
];

/** The client's word for an add-in that runs without a pane, and for one with it. */
const RUNNING = ["Background", "Visible"] as const;
const START_STATES = ["Inactive", ...RUNNING] as const;

/** `Office.addin.showAsTaskpane` and `hide`. */
const runtime: Members<Session> = {
  className: "Microsoft.AppRuntime.AppRuntimeService",
  call: {
    getAppRuntimeState: ({ runtime: { isPaneVisible } }) => (isPaneVisible() ? "Visible" : "Background"),
    setAppRuntimeState: ({ runtime: { setPaneVisible } }, state) => {
      setPaneVisible(oneOf(state, RUNNING) === "Visible");
    },
  },
};

/** `Office.addin.setStartupBehavior` and `getStartupBehavior`: of the workbook, for when it is opened next. */
const startup: Members<Session> = {
  className: "Microsoft.AppRuntime.AppRuntimePersistenceService",
  call: {
    getAppRuntimeStartState: ({ book }) => (book.loadsAddin ? "Background" : "Inactive"),
    setAppRuntimeStartState: ({ book }, state) => {
      book.loadsAddin = oneOf(state, START_STATES) !== "Inactive";
    },
  },
};

const SERVICES = [...AT_START, runtime, startup];

/** A service that a client calls by its full name; null when the preview has none of that name. */
export function service(session: Session, name: string): HostObject | null {
  const members = SERVICES.find(({ className }) => className === name);
  return members === undefined ? null : hostObject(members, session);
}
