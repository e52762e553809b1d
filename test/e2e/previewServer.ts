import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as after } from "node:timers/promises";

const START = path.join(__dirname, "../../preview/cli/start.mjs");
/** What the server of all journeys says, for their processes to read. */
const SAID = path.join(__dirname, "../../.cache/journeys.log");
const READY = /就绪：(http:\/\/localhost:\d+\/)/;
const ENDED = "npm start ended";
const LOOK_AGAIN_MS = 250;

export interface PreviewServer {
  /** Ends in a slash. */
  readonly address: string;
  stop(): Promise<void>;
}

function start(output: "pipe" | number): { server: ChildProcess; ended: Promise<number | null> } {
  const server = spawn(process.execPath, [START, "--port", "0", "--no-open"], {
    stdio: ["ignore", output, output],
  });
  return { server, ended: new Promise((resolve) => server.once("exit", resolve)) };
}

async function stopped(server: ChildProcess, ended: Promise<unknown>): Promise<void> {
  server.kill();
  await ended;
}

/** `npm start` as a person runs it, on a free port. Resolves when it says that it is ready. */
export function startPreview(): Promise<PreviewServer> {
  const { server, ended } = start("pipe");
  let said = "";
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = READY.exec(said)?.[1];
      if (address !== undefined) resolve({ address, stop: () => stopped(server, ended) });
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    void ended.then((code) => reject(new Error(`${ENDED} with ${code}:\n${said}`)));
  });
}

/** The same for several processes: each finds it by `previewAddress`. */
export function startShared(): { stop(): Promise<void> } {
  mkdirSync(path.dirname(SAID), { recursive: true });
  const log = openSync(SAID, "w");
  const { server, ended } = start(log);
  void ended.then((code) => appendFileSync(SAID, `${ENDED} with ${code}`));
  return {
    async stop() {
      await stopped(server, ended);
      closeSync(log);
    },
  };
}

/** The address of the journeys' preview, once it is ready. @throws when it has ended instead */
export async function previewAddress(): Promise<string> {
  for (;;) {
    const said = readFileSync(SAID, "utf8");
    const address = READY.exec(said)?.[1];
    if (address !== undefined) return address;
    if (said.includes(ENDED)) throw new Error(said);
    await after(LOOK_AGAIN_MS);
  }
}
