import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { JSDOM } from "jsdom";
import type { Bridge } from "./host/host";

/** A page of its own with Microsoft's unmodified client library in it. */
export interface Realm {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  close(): void;
}

const LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

let source: string | null = null;

/** Evaluates the library in a new page whose bridge is the given one. */
export function openRealm(bridge: Bridge): Realm {
  source ??= readFileSync(libraryPath(), "utf8");
  const { window } = new JSDOM("<!doctype html>", { url: "https://localhost/", runScripts: "outside-only" });
  Object.assign(window, { _richApiNativeBridge: bridge });
  window.eval(source);
  const globals = window as unknown as Pick<Realm, "Excel" | "OfficeExtension">;
  return { Excel: globals.Excel, OfficeExtension: globals.OfficeExtension, close: () => window.close() };
}

function libraryPath(): string {
  const require = createRequire(path.join(process.cwd(), "package.json"));
  return require.resolve(LIBRARY);
}
