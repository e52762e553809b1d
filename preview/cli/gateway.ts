import { createGateway, type Gateway } from "../../src/workbook/gateway";
import type { Client } from "../node";

/** Longer than any round trip of a headless workbook takes. */
const ROUND_TRIP_MS = 600_000;

/** The add-in's way to a workbook without Excel, for programs. */
export function gatewayOf(client: Client): Gateway {
  return createGateway({
    excel: client.Excel,
    host: client.host,
    clock: () => new Date(),
    ids: () => crypto.randomUUID(),
    timeoutMs: ROUND_TRIP_MS,
    timer(callback, milliseconds) {
      const handle = setTimeout(callback, milliseconds);
      return () => clearTimeout(handle);
    },
  });
}
