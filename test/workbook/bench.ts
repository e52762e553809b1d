import { type Client, openPreview, type PreviewOptions, type PreviewWorkbook } from "../../preview/node";
import { createGateway, type Gateway, type Timer } from "../../src/workbook/gateway";

/** A workbook, Microsoft's client attached to it, and the add-in's gateway over that. */
export interface Bench {
  readonly workbook: PreviewWorkbook;
  readonly client: Client;
  readonly gateway: Gateway;
  /** Round trips so far: requests other than the release of references. */
  readonly roundTrips: () => number;
}

const open: PreviewWorkbook[] = [];

export const TODAY = new Date("2024-05-20T09:00:00");
/** When a client that stopped answering at `TODAY` is taken for gone. */
export const LATER = new Date(TODAY.getTime() + 120_000);

/** Opens an empty workbook; `closeBenches` closes it. */
export async function openBench(options: Pick<PreviewOptions, "schedule"> = {}): Promise<Bench> {
  const workbook = await openPreview({ now: () => TODAY, ...options });
  open.push(workbook);
  return attachBench(workbook);
}

/** A further client of the same workbook; its clock may be another. */
export async function attachBench(workbook: PreviewWorkbook, now: Date = TODAY): Promise<Bench> {
  const client = await workbook.attach();
  return {
    workbook,
    client,
    gateway: createGateway({
      excel: client.Excel,
      host: client.host,
      clock: () => now,
      ids: () => crypto.randomUUID(),
      timeoutMs: 60_000,
      timer: expireUnanswered(client),
    }),
    roundTrips: () => client.requests.filter((request) => !request.isReferenceRelease).length,
  };
}

/** Time runs out exactly when a request goes without its answer: no test waits, and none is early on a slow machine. */
function expireUnanswered({ faults }: Client): Timer {
  const waiting = new Set<() => void>();
  const next = faults.next.bind(faults);
  faults.next = (request) => {
    const fault = next(request);
    if (fault !== null && ["noAnswer", "lostAnswer", "late"].includes(fault.kind)) {
      setTimeout(() => {
        for (const expire of waiting) {
          expire();
        }
      }, 0);
    }
    return fault;
  };
  return (callback) => {
    waiting.add(callback);
    return () => waiting.delete(callback);
  };
}

/** For `afterEach`: a workbook holds a whole calculation engine. */
export function closeBenches(): void {
  for (const workbook of open.splice(0)) {
    workbook.dispose();
  }
}
