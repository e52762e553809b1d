import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where Chromium and its relatives are usually installed. */
function candidates(): readonly string[] {
  const { CHROME_PATH, PROGRAMFILES = "C:\\Program Files", LOCALAPPDATA = "" } = process.env;
  const programs86 = process.env["PROGRAMFILES(X86)"] ?? "C:\\Program Files (x86)";
  return [
    ...(CHROME_PATH === undefined ? [] : [CHROME_PATH]),
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    path.join(PROGRAMFILES, "Google/Chrome/Application/chrome.exe"),
    path.join(LOCALAPPDATA, "Google/Chrome/Application/chrome.exe"),
    path.join(programs86, "Microsoft/Edge/Application/msedge.exe"),
    chromium.executablePath(),
  ];
}

/** The browser that the tests drive, or null. */
export function browserPath(): string | null {
  return candidates().find((candidate) => candidate !== "" && existsSync(candidate)) ?? null;
}

/** What to do where there is none, in one line. */
export const HOW_TO_GET_A_BROWSER =
  "no Chromium, Chrome or Edge found: install one (Debian: apt-get install chromium) or set CHROME_PATH";

/** @throws with `HOW_TO_GET_A_BROWSER` where there is no browser */
export function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === null) throw new Error(HOW_TO_GET_A_BROWSER);
  // A container's root has no sandbox; the pages are our own.
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: asRoot ? ["--no-sandbox"] : [] });
}
