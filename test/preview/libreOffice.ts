import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";

const OFFICE = [
  "/usr/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
].find((candidate) => existsSync(candidate));

/** For tests that can do without. */
export const hasLibreOffice = OFFICE !== undefined;

/** `describe`, or `describe.skip` with a title that says why. */
export function describeWithLibreOffice(title: string, body: () => void): void {
  if (OFFICE === undefined) {
    describe.skip(`${title} (skipped: LibreOffice is not installed)`, body);
  } else {
    describe(title, body);
  }
}

/** Has LibreOffice save a file of `folder` in another format, in the same folder. */
export async function convertInLibreOffice(folder: string, file: string, format: string): Promise<void> {
  // A profile of its own: LibreOffice lets only one process use a profile.
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const convert = ["--headless", "--convert-to", format, "--outdir", folder, path.join(folder, file)];
  await promisify(execFile)(OFFICE ?? "soffice", [profile, ...convert]);
}

/** Opens an .xlsx in LibreOffice and gives what it made of it: the parts of an .ods. `folder` takes its files. */
export async function openInLibreOffice(
  folder: string,
  file: string,
): Promise<{ readonly content: string; readonly styles: string }> {
  await convertInLibreOffice(folder, file, "ods");
  const parts = unzipSync(readFileSync(path.join(folder, file.replace(/\.xlsx$/, ".ods"))));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  return { content: part("content.xml"), styles: part("styles.xml") };
}
