import { readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";

const SCRIPT = readFileSync(path.resolve(__dirname, "../../src/taskpane/watchdog.js"), "utf8");

type ReadyInfo = { readonly host?: string | null };

interface Started {
  /** Counts the reloads of the page, which jsdom itself cannot do. */
  readonly reload: jest.Mock;
  /** Answers `Office.onReady`. */
  readonly ready: (info: ReadyInfo) => void;
}

/** Runs the script as the page would, with `window` standing for the pane's own. */
function start({ office = true, storage = true, excel = false } = {}): Started {
  document.body.innerHTML = '<div id="trouble" role="alert" hidden></div><div id="root"></div>';
  const reload = jest.fn();
  const listeners: ((info: ReadyInfo) => void)[] = [];
  const view = {
    setTimeout: (work: () => void, ms: number) => setTimeout(work, ms),
    clearTimeout: (id: number) => clearTimeout(id),
    location: { reload },
    get sessionStorage() {
      if (!storage) {
        throw new Error("denied");
      }
      return sessionStorage;
    },
    Office: office
      ? { onReady: (listener: (info: ReadyInfo) => void) => listeners.push(listener) }
      : undefined,
    Excel: excel ? {} : undefined,
  };
  runInNewContext(SCRIPT, { window: view, document, navigator: { language: "zh-CN" } });
  document.dispatchEvent(new Event("DOMContentLoaded"));
  return { reload, ready: (info) => listeners.forEach((listener) => listener(info)) };
}

function trouble(): string | null {
  const box = document.getElementById("trouble");
  return box === null || box.hidden ? null : box.textContent;
}

beforeEach(() => {
  jest.useFakeTimers();
  sessionStorage.clear();
});
afterEach(() => jest.useRealTimers());

describe("the watchdog", () => {
  it("says nothing while there is hope, and nothing once the pane has started", () => {
    const { reload } = start();
    jest.advanceTimersByTime(7900);
    expect(trouble()).toBeNull();
    document.dispatchEvent(new Event("pane-started"));
    jest.advanceTimersByTime(60_000);
    expect(trouble()).toBeNull();
    expect(reload).not.toHaveBeenCalled();
  });

  it.each([true, false])("reloads once by itself, then offers to (office.js there: %s)", (office) => {
    const first = start({ office });
    jest.advanceTimersByTime(8000);
    expect(first.reload).toHaveBeenCalledTimes(1);

    const second = start({ office });
    jest.advanceTimersByTime(8000);
    expect(second.reload).not.toHaveBeenCalled();
    expect(trouble()).toBe("未能连接 Excel。请点“重新加载”。重新加载");
    document.querySelector("button")?.click();
    expect(second.reload).toHaveBeenCalledTimes(1);
  });

  it("gives other advice when reloading has not helped", () => {
    sessionStorage.setItem("pane-reloads", "4");
    start();
    jest.advanceTimersByTime(8000);
    expect(trouble()).toContain("请关闭这个窗格再从功能区打开");
  });

  it("forgets earlier troubles once the pane has started", () => {
    sessionStorage.setItem("pane-reloads", "4");
    start();
    document.dispatchEvent(new Event("pane-started"));
    expect(sessionStorage.getItem("pane-reloads")).toBe("0");
  });

  it("never reloads by itself where it cannot count", () => {
    const { reload } = start({ storage: false });
    jest.advanceTimersByTime(8000);
    expect(reload).not.toHaveBeenCalled();
    document.querySelector("button")?.click();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("in a bare browser, says where the add-in belongs", () => {
    const { ready, reload } = start();
    ready({ host: null });
    expect(trouble()).toContain("请在 Excel 中打开本加载项。");
    jest.advanceTimersByTime(60_000);
    expect(trouble()).toContain("请在 Excel 中打开本加载项。");
    expect(reload).not.toHaveBeenCalled();
  });

  it.each([
    ["names itself", { host: "Excel" }, false],
    ["leaves its name out", {}, true],
  ])("takes an Excel for one that %s", (_how, info, excel) => {
    start({ excel }).ready(info);
    expect(trouble()).toBeNull();
  });
});
