import { associateActions, createOfficeHost, type OfficeParts } from "../../src/taskpane/host/officeHost";

const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

/** An Office with document settings; `saved` is what has reached the document. */
function fakeOffice(fields: Partial<OfficeParts> & { readonly refuses?: boolean } = {}): {
  office: OfficeParts;
  startups: string[];
  saved: () => Record<string, unknown> | null;
} {
  const pending = new Map<string, unknown>();
  const startups: string[] = [];
  let saved: Record<string, unknown> | null = null;
  const settings = {
    get: (name: string) => pending.get(name),
    set: (name: string, value: unknown) => void pending.set(name, value),
    remove: (name: string) => void pending.delete(name),
    saveAsync(callback: (result: { status: unknown; error?: { message: string } }) => void) {
      if (fields.refuses) {
        callback({ status: "failed", error: { message: "read only" } });
      } else {
        saved = Object.fromEntries(pending);
        callback({ status: "succeeded" });
      }
    },
  };
  const office: OfficeParts = {
    addin: {
      getStartupBehavior: () => Promise.resolve(startups.at(-1) ?? "None"),
      setStartupBehavior: (behaviour) => (startups.push(behaviour), Promise.resolve()),
    },
    context: {
      document: { settings },
      requirements: { isSetSupported: (name, version) => name === "ExcelApi" && Number(version) <= 1.14 },
      diagnostics: { host: "Excel", platform: "PC", version: "16.0" },
    },
    ...fields,
  };
  return { office, startups, saved: () => saved };
}

const opened = jest.fn(() => Promise.resolve());

describe("the pane's host", () => {
  test("opens a file as a new workbook, whatever bytes it has", async () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256);
    await createOfficeHost(fakeOffice().office, opened).openWorkbook(bytes);
    expect(opened).toHaveBeenCalledWith(Buffer.from(bytes).toString("base64"));
  });

  test("lets the workbook open the pane: runtime and document setting alike, each once", async () => {
    const { office, startups, saved } = fakeOffice();
    const host = createOfficeHost(office, opened);
    await host.setOpensPane(true);
    await host.setOpensPane(true);
    expect(startups).toEqual(["Load"]);
    expect(saved()).toEqual({ [AUTO_SHOW]: true });
    await host.setOpensPane(false);
    expect(startups).toEqual(["Load", "None"]);
    expect(saved()).toEqual({});
  });

  test("a workbook that should not open it, and does not, is not written to", async () => {
    const { office, startups, saved } = fakeOffice();
    await createOfficeHost(office, opened).setOpensPane(false);
    expect(startups).toEqual([]);
    expect(saved()).toBeNull();
  });

  test.each([
    ["cannot", {}],
    ["refuses", { setStartupBehavior: () => Promise.reject(new Error("no")) }],
  ])("says when Excel %s", async (_case, addin) => {
    const { office } = fakeOffice({ addin });
    await expect(createOfficeHost(office, opened).setOpensPane(true)).rejects.toMatchObject({
      code: "startupRefused",
    });
  });

  test("choices wait in memory and reach the document together; nothing new, nothing saved", async () => {
    const { office, saved } = fakeOffice();
    const host = createOfficeHost(office, opened);
    await host.saveChoices();
    expect(saved()).toBeNull();
    host.workbookStorage.write({ tab: "more" });
    expect(saved()).toBeNull();
    await host.saveChoices();
    expect(Object.values(saved() ?? {})).toEqual([{ tab: "more" }]);
    expect(createOfficeHost(office, opened).workbookStorage.read()).toEqual({ tab: "more" });
  });

  test("a document that takes no settings is told of, every time", async () => {
    const { office } = fakeOffice({ refuses: true });
    const host = createOfficeHost(office, opened);
    host.workbookStorage.write({ tab: "more" });
    const refused = { code: "choicesNotSaved", parameters: { reason: "read only" } };
    await expect(host.saveChoices()).rejects.toMatchObject(refused);
    await expect(host.saveChoices()).rejects.toMatchObject(refused);
  });

  test("gives the facts that help needs", () => {
    expect(createOfficeHost(fakeOffice().office, opened).facts()).toEqual([
      "Excel 16.0 (PC)",
      "ExcelApi 1.14",
      "SharedRuntime -",
      "CustomFunctionsRuntime -",
    ]);
  });
});

describe("the ribbon's association", () => {
  test("tells Excel that a button is done, whatever came of it; an Office without actions is left alone", async () => {
    const handlers = new Map<string, (event: { completed(): void }) => void>();
    const actions = { undoLast: jest.fn(() => Promise.resolve()) };
    associateActions({ actions: { associate: (id, handler) => void handlers.set(id, handler) } }, actions);
    await new Promise<void>((resolve) => handlers.get("undoLast")?.({ completed: resolve }));
    expect(actions.undoLast).toHaveBeenCalledTimes(1);
    expect(() => associateActions({}, actions)).not.toThrow();
  });
});
