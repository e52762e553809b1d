import { spawn } from "node:child_process";
import path from "node:path";

const START = path.join(__dirname, "../../preview/cli/start.mjs");

export interface PreviewServer {
  /** Ends in a slash. */
  readonly address: string;
  stop(): Promise<void>;
}

/** `npm start` as a person runs it, on a free port. Resolves when it says that it is ready. */
export function startPreview(): Promise<PreviewServer> {
  const server = spawn(process.execPath, [START, "--port", "0", "--no-open"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  let said = "";
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /就绪：(http:\/\/localhost:\d+\/)/.exec(said)?.[1];
      if (address !== undefined) resolve({ address, stop: () => (server.kill(), ended) });
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}
