import { useMemo, useState } from "react";
import type { Dropped, UnreadableFile } from "../../../commands/readReturnedFiles";
import { readForms } from "../../../documents/returned/readForms";
import { receive } from "../../../documents/returned/receive";
import type { Receipt, ReceiveChoices } from "../../../documents/returned/receipt";
import { type Takings, takingsOf } from "../../../documents/returned/takings";
import type { ReturnedFile } from "../../../documents/returned/page";
import type { Ledger } from "../../../ledger/ledger";
import type { Period } from "../../../plan/period";
import type { QuarterApi } from "../../quarterApi";
import { type Operation, useOperation } from "../../useOperation";

/** Files that were read, what a person has said about them, and what follows. */
export interface Receiving {
  readonly operation: Operation;
  readonly files: number;
  readonly unreadable: readonly UnreadableFile[];
  readonly choices: ReceiveChoices;
  readonly receipt: Receipt;
  readonly takings: Takings;
  readonly add: (dropped: readonly Dropped[]) => void;
  readonly change: (choices: Partial<ReceiveChoices>) => void;
  readonly clear: () => void;
}

interface Read {
  readonly files: readonly ReturnedFile[];
  readonly unreadable: readonly UnreadableFile[];
}

const NOTHING: Read = { files: [], unreadable: [] };

export function useReceive(quarter: QuarterApi, ledger: Ledger, period: Period): Receiving {
  const operation = useOperation();
  const [read, setRead] = useState(NOTHING);
  const noChoices = (): ReceiveChoices => ({
    receivedOn: quarter.today(),
    units: new Map(),
    tasks: new Map(),
    answers: new Map(),
    sealed: new Set(),
  });
  const [choices, setChoices] = useState(noChoices);
  const back = useMemo(() => {
    const each = read.files.map((file, index) => readForms(file, index));
    return { forms: each.flatMap(({ forms }) => forms), strange: each.flatMap(({ strange }) => strange) };
  }, [read]);
  const receipt = useMemo(() => receive(back, ledger, period, choices), [back, ledger, period, choices]);
  const takings = useMemo(() => takingsOf(receipt, ledger, choices), [receipt, ledger, choices]);

  async function add(dropped: readonly Dropped[]): Promise<void> {
    const outcome = await operation.run((control) => quarter.readReturnedFiles(dropped, control));
    if (!outcome) return;
    const { files, unreadable } = outcome.result;
    setRead((now) => ({
      files: [...now.files, ...files],
      unreadable: [...now.unreadable, ...unreadable],
    }));
  }

  return {
    operation,
    files: read.files.length + read.unreadable.length,
    unreadable: read.unreadable,
    choices,
    receipt,
    takings,
    add: (dropped) => void add(dropped),
    change: (changed) => setChoices((now) => ({ ...now, ...changed })),
    clear() {
      setRead(NOTHING);
      // The day was chosen for the batch that comes next, too.
      setChoices(({ receivedOn }) => ({ ...noChoices(), receivedOn }));
    },
  };
}
