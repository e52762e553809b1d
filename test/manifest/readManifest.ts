import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

export const ROOT = path.resolve(__dirname, "../..");

/** A manifest as a document tree that keeps the order of its elements. */
export function parseManifest(xml: string): Document {
  return new JSDOM(xml, { contentType: "text/xml" }).window.document;
}

export function manifestText(): string {
  return readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
}

/** What Microsoft's library reads. In a process of its own: it needs modules that jest cannot load. */
export function readByLibrary(file: string): unknown {
  const program = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => process.stdout.write(JSON.stringify(info)))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", program, file], { cwd: ROOT, encoding: "utf8" }));
}
