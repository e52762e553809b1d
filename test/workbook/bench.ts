import { type Client, openPreview, type PreviewWorkbook } from "../../preview/node";
import { createGateway, type Gateway } from "../../src/workbook/gateway";

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

/** Opens an empty workbook; `closeBenches` closes it. */
export async function openBench(timeoutMs = 20_000): Promise<Bench> {
  const workbook = await openPreview({ now: () => TODAY });
  open.push(workbook);
  return attachBench(workbook, timeoutMs);
}

/** A further client of the same workbook. */
export async function attachBench(workbook: PreviewWorkbook, timeoutMs = 20_000): Promise<Bench> {
  const client = await workbook.attach();
  return {
    workbook,
    client,
    gateway: createGateway({
      excel: client.Excel,
      host: client.host,
      clock: () => TODAY,
      ids: () => crypto.randomUUID(),
      timeoutMs,
    }),
    roundTrips: () => client.requests.filter((request) => !request.isReferenceRelease).length,
  };
}

/** For `afterEach`: a workbook holds a whole calculation engine. */
export function closeBenches(): void {
  for (const workbook of open.splice(0)) {
    workbook.dispose();
  }
}
