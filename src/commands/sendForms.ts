import { AddinError } from "../errors";
import type { FormsDraft, NewReport, UnitForm } from "../documents/forms/draftForms";
import { writeSendList } from "../documents/forms/sendList";
import { writeUnitForm } from "../documents/forms/writeForm";
import { changeCells } from "../workbook/changeCells";
import { loadGrowth } from "../workbook/growTables";
import { loadKeyedCells } from "../workbook/keyedCells";
import { draftReportSheet, REPORT_KEY } from "../workbook/ledger/tables";
import { REPORT_TABLE } from "../workbook/names";
import { transact } from "../workbook/transaction";
import type { Command, Control } from "./command";
import { needsRegister } from "./needsRegister";

export interface SendFormsInput {
  /** As it was shown. */
  readonly draft: Pick<FormsDraft, "forms" | "reports">;
  /** What is sent: `sendTitle`. */
  readonly title: string;
  /** Written below the list; "" for nothing. */
  readonly note: string;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SendFormsDone {
  /** One for each unit, and the list. */
  readonly files: readonly SentFile[];
  /** Rows made in 季度报送. */
  readonly added: number;
}

const LIST_FILE = "发表清单.xlsx";

/**
 * 发表: makes a form for every unit, and for each of its tasks the row of 季度报送, once. Rows that are there already
 * stay as they are. Nothing is written before every form is made. Three round trips; none where no row is new.
 */
export const sendForms: Command<SendFormsInput, SendFormsDone> = {
  id: "sendForms",

  precondition: needsRegister,

  async perform(gateway, { draft, ...list }, control = {}) {
    const files = await makeFiles(draft.forms, list, control);
    const added =
      draft.reports.length === 0
        ? 0
        : await transact(gateway, addReports(draft.reports), writing(draft, control));
    return { files, added };
  },
};

async function makeFiles(
  forms: readonly UnitForm[],
  list: Pick<SendFormsInput, "title" | "note">,
  control: Control,
): Promise<SentFile[]> {
  const files: SentFile[] = [];
  for (const form of forms) {
    control.onProgress?.({ phase: "making", done: files.length, total: forms.length });
    await breath(control);
    files.push({ name: form.file, bytes: await writeUnitForm(form) });
  }
  await breath(control);
  return [...files, { name: LIST_FILE, bytes: await writeSendList(forms, list) }];
}

/** Lets the pane draw and the clerk cancel between two files. */
async function breath({ signal }: Control): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
  if (signal?.aborted === true) throw new AddinError("cancelled");
}

function writing({ reports }: SendFormsInput["draft"], { signal, onProgress }: Control) {
  const total = reports.length;
  return {
    signal,
    onSent: (share: number) => onProgress?.({ phase: "writing", done: Math.round(share * total), total }),
    onVerifying: () => onProgress?.({ phase: "verifying", done: total, total }),
  };
}

/** The rows that are not there yet when it comes to it: another client may have sent the same forms. */
function addReports(reports: readonly NewReport[]) {
  return changeCells({
    command: "sendForms",
    load(context) {
      const present = loadKeyedCells(context, REPORT_TABLE, REPORT_KEY, []);
      const growth = loadGrowth(context, [{ table: REPORT_TABLE, rows: reports.length }]);
      return () => ({ keys: new Set(present()?.keys), grow: growth() });
    },
    draft({ keys, grow }) {
      const rows = reports.filter(({ key }) => !keys.has(key));
      return { edits: [], ...grow(draftReportSheet(rows)), done: rows.length };
    },
  });
}
