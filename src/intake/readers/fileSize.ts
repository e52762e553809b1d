import { AddinError } from "../../errors";

/** The largest file that is opened at all, in bytes: a plan with pictures, not a film. */
export const FILE_LIMIT = 50_000_000;

/** The longest text that is read, in bytes of UTF-8: some thirty plans of 200 tasks. A longer one is something else. */
export const TEXT_LIMIT = 5_000_000;

const MEGABYTE = 1_000_000;

/** @throws AddinError fileTooLarge, with the size and the limit in MB */
export function checkSize(size: number, limit: number, name: string): void {
  if (size < limit) return;
  const megabytes = Math.round((size / MEGABYTE) * 10) / 10;
  throw new AddinError("fileTooLarge", { name, megabytes, limit: limit / MEGABYTE });
}
