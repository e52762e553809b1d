import * as fc from "fast-check";
import { NOTICE_LEVELS } from "../../src/ledger/notice";
import { createChoices } from "../../src/taskpane/choices/choices";
import { USER_CHOICES, userStorage } from "../../src/taskpane/choices/userChoices";
import { WORKBOOK_CHOICES } from "../../src/taskpane/choices/workbookChoices";

const DEFAULTS = {
  tab: "overview",
  period: null,
  plan: null,
  unit: null,
  leader: null,
  category: null,
  defaultDue: "ask",
  opensPane: true,
  dismissed: [],
  putOff: [],
  checker: null,
  office: null,
  noticeLevels: NOTICE_LEVELS,
  supportReports: false,
  withProgress: false,
  withDoneOn: false,
};

/** A storage that holds one value and counts the writing. */
function storage(value?: unknown): { read(): unknown; write(next: object): boolean; writes: object[] } {
  const writes: object[] = [];
  return {
    writes,
    read: () => writes.at(-1) ?? value,
    write: (next) => writes.push(next) > 0,
  };
}

/** The browser's storage as far as it is used. */
function browserStorage(fields: Partial<Storage>): () => Storage {
  return () => fields as Storage;
}

describe("remembered choices", () => {
  test("are there again, whatever else stands beside them", () => {
    const kept = storage();
    createChoices(WORKBOOK_CHOICES, kept).set({ tab: "more", plan: "22市", dismissed: ["a"] });
    const again = createChoices(WORKBOOK_CHOICES, storage({ ...(kept.read() as object), later: 1 }));
    expect(again.get()).toEqual({ ...DEFAULTS, tab: "more", plan: "22市", dismissed: ["a"] });
  });

  test("write nothing until something is different", () => {
    const kept = storage({ tab: "intake" });
    const choices = createChoices(WORKBOOK_CHOICES, kept);
    choices.set({ tab: "intake", plan: null });
    expect(kept.writes).toEqual([]);
  });

  test("of any shape whatever are read without a fault, and give choices that exist", () => {
    fc.assert(
      fc.property(fc.anything(), (garbage) => {
        const { get } = createChoices(WORKBOOK_CHOICES, storage(garbage));
        expect(["overview", "intake", "more"]).toContain(get().tab);
        expect(["ask", "yearEnd", "none"]).toContain(get().defaultDue);
        expect(typeof get().opensPane).toBe("boolean");
        expect(get().plan === null || typeof get().plan === "string").toBe(true);
        expect(get().dismissed.every((one) => typeof one === "string")).toBe(true);
      }),
    );
  });

  test("one bad name does not take the others along", () => {
    const { get } = createChoices(
      WORKBOOK_CHOICES,
      storage({ tab: 7, unit: {}, leader: "周岚", opensPane: false }),
    );
    expect(get()).toEqual({ ...DEFAULTS, leader: "周岚", opensPane: false });
  });

  test("levels of notices are whole and different, or the usual ones", () => {
    const read = (noticeLevels: unknown) =>
      createChoices(WORKBOOK_CHOICES, storage({ noticeLevels })).get().noticeLevels;
    const own = ["催办单", "督办单", "整改单"].map((name) => ({ name, replyDays: 2 }));
    expect(read(own)).toEqual(own);
    const broken = [
      own.slice(1),
      own.with(0, { name: "督办单", replyDays: 2 }),
      own.with(1, { name: "x", replyDays: 0 }),
    ];
    for (const each of [...broken, [null, 1, "x"], "x"]) expect(read(each)).toEqual(NOTICE_LEVELS);
  });

  test("tell who listens, until told to stop", () => {
    const choices = createChoices(USER_CHOICES, storage());
    const listener = jest.fn();
    const stop = choices.subscribe(listener);
    choices.set({ density: "compact" });
    stop();
    choices.set({ density: "comfortable" });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe("the browser's storage", () => {
  test("keeps under a name of this add-in's part", () => {
    const kept = new Map<string, string>();
    const browser = browserStorage({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    });
    createChoices(USER_CHOICES, userStorage(browser, "part-")).set({ language: "en-US" });
    expect([...kept.keys()]).toEqual(["part-plan-register"]);
    expect(createChoices(USER_CHOICES, userStorage(browser, "part-")).get().language).toBe("en-US");
  });

  test.each([
    ["no JSON", browserStorage({ getItem: () => "{" })],
    [
      "forbidden",
      (): Storage => {
        throw new Error("SecurityError");
      },
    ],
  ])("%s: the defaults do", (_case, browser) => {
    const choices = createChoices(USER_CHOICES, userStorage(browser, undefined));
    expect(choices.get()).toEqual({ language: "office", density: "comfortable" });
  });

  test("full: the choice holds, and it is known that it will not last", () => {
    const full = browserStorage({
      getItem: () => null,
      setItem() {
        throw new Error("QuotaExceededError");
      },
    });
    const choices = createChoices(USER_CHOICES, userStorage(full, undefined));
    expect(choices.areKept()).toBe(true);
    choices.set({ density: "compact" });
    expect(choices.get().density).toBe("compact");
    expect(choices.areKept()).toBe(false);
  });
});
