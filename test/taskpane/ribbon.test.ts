import { AddinError } from "../../src/errors";
import type { PaneSignal } from "../../src/taskpane/host/signals";
import { RIBBON_ACTIONS, type RibbonAction, ribbonActions } from "../../src/taskpane/ribbon";
import { WHOLE_REGISTER } from "../../src/workbook/registerView";
import { fakeApi, REGISTER } from "./support/fakeApi";
import { NAMES } from "./support/fakeNames";
import { fakeServices, type FakeServices } from "./support/fakeServices";

interface Outcome {
  readonly signals: PaneSignal[];
  readonly asked: readonly string[];
}

async function press(action: RibbonAction, services: FakeServices): Promise<Outcome> {
  const signals: PaneSignal[] = [];
  services.signals.receive((signal) => signals.push(signal));
  await ribbonActions(services)[action]();
  return { signals, asked: services.host.asked };
}

function withRegister(status = REGISTER): FakeServices {
  return fakeServices(fakeApi({ status }));
}

describe("the ribbon's buttons", () => {
  test.each([
    ["showIntake", "intake"],
    ["showOverview", "overview"],
  ] as const)("%s opens the pane at %s", async (action, tab) => {
    expect(await press(action, withRegister())).toEqual({
      signals: [{ kind: "show", tab }],
      asked: ["showPane"],
    });
  });

  test("撤销上一步 takes it back and leaves the pane where it is", async () => {
    expect(await press("undoLast", withRegister())).toEqual({
      signals: [{ kind: "undone", commands: ["generateRegister"] }],
      asked: [],
    });
  });

  test("撤销上一步 asks in the pane where cells were changed since", async () => {
    const services = withRegister();
    const error = new AddinError("changedSince", { count: 2 });
    services.api.gates.undoLast = () => Promise.reject(error);
    expect(await press("undoLast", services)).toEqual({
      signals: [{ kind: "changedSince", error }],
      asked: ["showPane"],
    });
  });

  test("季度汇总 makes the tab without a word, and opens the pane where there is something to ask", async () => {
    const checked = withRegister();
    checked.api.names.contents = { ...NAMES, rows: [] };
    expect(await press("makeSummary", checked)).toEqual({ signals: [{ kind: "changed" }], asked: [] });
    expect(checked.api.quarter.given).toMatchObject([
      { command: "makeSummary", input: { choices: { asOf: "2024-06-30", plans: ["24市"], unchecked: 0 } } },
    ]);

    const unchecked = withRegister();
    expect(await press("makeSummary", unchecked)).toEqual({
      signals: [{ kind: "show", tab: "quarter" }],
      asked: ["showPane"],
    });
    expect(unchecked.api.quarter.given).toEqual([]);
  });

  test("截止日随今天 releases a pinned date, and says so in the pane where it was not pinned", async () => {
    const pinned = withRegister({ ...REGISTER, asOfFollowsToday: false });
    expect(await press("asOfToday", pinned)).toEqual({ signals: [{ kind: "changed" }], asked: [] });
    expect(pinned.api.calls).toContain("setAsOf");

    const free = withRegister();
    expect(await press("asOfToday", free)).toEqual({
      signals: [{ kind: "told", sentence: "asOfFollowsAlready" }],
      asked: ["showPane"],
    });
    expect(free.api.calls).not.toContain("setAsOf");
  });

  test("只看逾期 filters the table; with nothing overdue it says so and filters nothing", async () => {
    const late = withRegister();
    await press("showOverdue", late);
    expect(late.api.views).toEqual([{ ...WHOLE_REGISTER, state: "逾期" }]);

    const none = withRegister({ ...REGISTER, states: [{ state: "时限待定", tasks: 3 }] });
    expect(await press("showOverdue", none)).toEqual({
      signals: [{ kind: "told", sentence: "nothingOverdue" }],
      asked: ["showPane"],
    });
    expect(none.api.views).toEqual([]);
  });

  test("显示全部 and 转到台账", async () => {
    const services = withRegister();
    await press("showAll", services);
    await press("goToRegister", services);
    expect(services.api.views).toEqual([WHOLE_REGISTER]);
    expect(services.api.calls).toContain("goTo 台账");
  });

  const work: readonly RibbonAction[] = RIBBON_ACTIONS.filter(
    (action) => action !== "showIntake" && action !== "showOverview",
  );

  test.each(work)("%s without a register says so in the pane, and never rejects", async (action) => {
    const services = fakeServices(fakeApi());
    // The fake's own precondition of 撤销 lets everything through.
    const refused = { ...services.api.undoLast, precondition: () => new AddinError("nothingToUndo") };
    const outcome = await press(action, { ...services, api: { ...services.api, undoLast: refused } });
    const code = action === "undoLast" ? "nothingToUndo" : "noRegister";
    expect(outcome).toMatchObject({ signals: [{ kind: "failed", error: { code } }], asked: ["showPane"] });
  });

  test.each(RIBBON_ACTIONS)(
    "%s tells when Excel fails, and when the pane cannot be shown either",
    async (action) => {
      const services = withRegister();
      const error = new AddinError("excelTimeout");
      services.api.gates.readStatus = () => Promise.reject(error);
      services.host.failures.showPane = new Error("no pane");
      const { signals } = await press(action, services);
      const failures = signals.flatMap((signal) => (signal.kind === "failed" ? [signal.error] : []));
      expect(failures).toContain(services.host.failures.showPane);
      expect(failures.includes(error)).toBe(work.includes(action));
    },
  );

  test("a signal sent before the pane is drawn waits for it", async () => {
    const services = withRegister();
    await ribbonActions(services).showIntake();
    const signals: PaneSignal[] = [];
    services.signals.receive((signal) => signals.push(signal));
    expect(signals).toEqual([{ kind: "show", tab: "intake" }]);
  });
});
