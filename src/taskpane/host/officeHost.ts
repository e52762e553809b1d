import { AddinError } from "../../errors";
import { downloadFile } from "./downloadFile";
import type { PaneHost } from "./paneHost";
import { toBase64 } from "./toBase64";

/** The part of Microsoft's `Office` that the pane needs; older Excel lacks some of it. */
export interface OfficeParts {
  readonly actions?: {
    associate(id: string, handler: (event: { completed(): void }) => void): void;
  };
  readonly addin?: {
    showAsTaskpane?(): Promise<void>;
    getStartupBehavior?(): Promise<string>;
    setStartupBehavior?(behaviour: "Load" | "None"): Promise<void>;
  };
  readonly context: {
    readonly diagnostics?: { readonly host: unknown; readonly platform: unknown; readonly version: string };
    readonly document: { readonly settings: DocumentSettings };
    readonly requirements: { isSetSupported(name: string, version: string): boolean };
  };
}

interface DocumentSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(
    callback: (result: { readonly status: unknown; readonly error?: { readonly message: string } }) => void,
  ): void;
}

const CHOICES = "planRegister.choices";
/** Excel's own name for a pane that opens with the document; the manifest's TaskpaneId is the same. */
const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

/** Newest first: what a request for help has to say. */
const SETS = [
  ["ExcelApi", ["1.17", "1.16", "1.14", "1.13"]],
  ["SharedRuntime", ["1.2", "1.1"]],
  ["CustomFunctionsRuntime", ["1.3", "1.2", "1.1"]],
] as const;

/**
 * The pane's host in a real Excel.
 * @param createWorkbook `Excel.createWorkbook`, which takes the file in base64
 */
export function createOfficeHost(
  office: OfficeParts,
  createWorkbook: (base64: string) => Promise<void>,
): PaneHost {
  const { settings } = office.context.document;
  const saving = { waits: false };
  function put(name: string, value: unknown): void {
    if (value === undefined) {
      settings.remove(name);
    } else {
      settings.set(name, value);
    }
    saving.waits = true;
  }
  async function save(): Promise<void> {
    if (saving.waits) {
      saving.waits = false;
      await saved(settings).catch((error: unknown) => {
        saving.waits = true;
        throw error;
      });
    }
  }
  return {
    async showPane() {
      await office.addin?.showAsTaskpane?.();
    },
    async setOpensPane(opens) {
      await setStartup(office.addin, opens);
      if ((settings.get(AUTO_SHOW) === true) !== opens) {
        put(AUTO_SHOW, opens ? true : undefined);
        await save();
      }
    },
    workbookStorage: {
      read: () => settings.get(CHOICES),
      write(value) {
        put(CHOICES, value);
        return true;
      },
    },
    saveChoices: save,
    saveFile(name, bytes) {
      downloadFile(name, bytes);
      return Promise.resolve();
    },
    openWorkbook: (bytes) => createWorkbook(toBase64(bytes)),
    facts: () => factsOf(office),
  };
}

/** Gives the ribbon's buttons their work. Excel waits for `completed`, whatever comes of it. */
export function associateActions(
  office: Pick<OfficeParts, "actions">,
  actions: Readonly<Record<string, () => Promise<void>>>,
): void {
  for (const [id, run] of Object.entries(actions)) {
    office.actions?.associate(id, (event) => {
      void run().finally(() => event.completed());
    });
  }
}

/** Excel does nothing the first time in a document unless the pane's own setting stands too; so both are kept alike. */
async function setStartup(addin: OfficeParts["addin"], opens: boolean): Promise<void> {
  if (!addin?.setStartupBehavior) {
    throw new AddinError("startupRefused", { reason: "setStartupBehavior" });
  }
  const wanted = opens ? "Load" : "None";
  try {
    if ((await addin.getStartupBehavior?.()) !== wanted) {
      await addin.setStartupBehavior(wanted);
    }
  } catch (error) {
    throw new AddinError("startupRefused", {}, { cause: error });
  }
}

function saved(settings: DocumentSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === "succeeded") {
        resolve();
      } else {
        reject(new AddinError("choicesNotSaved", { reason: error?.message ?? "" }));
      }
    });
  });
}

function factsOf({ context }: OfficeParts): string[] {
  const { diagnostics, requirements } = context;
  const sets = SETS.map(([name, versions]) => {
    const newest = versions.find((version) => requirements.isSetSupported(name, version));
    return `${name} ${newest ?? "-"}`;
  });
  return diagnostics
    ? [`${String(diagnostics.host)} ${diagnostics.version} (${String(diagnostics.platform)})`, ...sets]
    : sets;
}
