import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const root = path.resolve(import.meta.dirname, "../../../..");

export interface RunningAiweb {
  url: string;
  dataDirectory: string;
  /** What its web process was started with: where the database and Ray Serve are. */
  environment: Record<string, string>;
  stop: () => Promise<void>;
}

/** Each line goes to stderr: standard output belongs to the result. */
async function lastLineOf(lines: AsyncIterable<string>, wanted?: RegExp): Promise<string> {
  let last = "";
  for await (const line of lines) {
    process.stderr.write(`${line}\n`);
    last = line;
    if (wanted?.test(line) === true) break;
  }
  return last;
}

function environmentOf(dataDirectory: string): Record<string, string> {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const entries = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").map((line): [string, string] => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
      const environment = Object.fromEntries(entries);
      if (environment["AIWEB_DATA_DIR"] === dataDirectory && environment["RAY_SERVE_URL"] !== undefined && environment["DATABASE_URL"] !== undefined) return environment;
    } catch {
      // Ended meanwhile, or somebody else's.
    }
  }
  throw new Error("The web process was not found, or Ray does not run.");
}

/** Starts an AIWeb on a free port over a temporary data directory. */
export async function startAiweb(): Promise<RunningAiweb> {
  const scratch = mkdtempSync(path.join(tmpdir(), "aw-"));
  const dataDirectory = path.join(scratch, "data");
  const launcher = spawn(process.execPath, [path.join(root, "services/launcher/src/start.mjs"), "--no-open", "--port", "0", "--data-dir", dataDirectory], { stdio: ["ignore", "pipe", "inherit"] });
  const stop = async () => {
    launcher.stdout.resume();
    if (launcher.exitCode === null) {
      launcher.kill("SIGTERM");
      await once(launcher, "exit");
    }
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  const ready = /AIWeb is ready at (http\S+)/;
  const url = ready.exec(await lastLineOf(createInterface({ input: launcher.stdout }), ready))?.[1];
  if (url === undefined) {
    await stop();
    throw new Error("AIWeb did not start; its words are above.");
  }
  return { url, dataDirectory, environment: environmentOf(dataDirectory), stop };
}

/** Walks the demo's road to a served fine-tune; the model's reference. */
export async function serveFineTune(url: string, steps: number): Promise<string> {
  const demo = spawn(process.execPath, [path.join(root, "services/launcher/src/demo/main.ts"), "--url", url, "--steps", String(steps)], { stdio: ["ignore", "pipe", "inherit"] });
  const result: unknown = JSON.parse(await lastLineOf(createInterface({ input: demo.stdout })));
  if (typeof result !== "object" || result === null || !("model" in result) || typeof result.model !== "string" || result.model === "") throw new Error("No model was served.");
  return result.model;
}
