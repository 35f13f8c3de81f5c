import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

const demo = path.resolve(import.meta.dirname, "../../../../services/launcher/src/demo/main.ts");

export type Environment = Record<string, string>;

/** What the web process over this data directory was started with: where the database and Ray Serve are. */
export function environmentOf(dataDirectory: string): Environment {
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

/** Walks the demo's road to a served fine-tune; the model's reference. */
export async function serveFineTune(url: string, steps: number): Promise<string> {
  const walk = spawn(process.execPath, [demo, "--url", url, "--steps", String(steps), "--keep"], { stdio: ["ignore", "pipe", "inherit"] });
  let last = "";
  for await (const line of createInterface({ input: walk.stdout })) last = line;
  const result: unknown = JSON.parse(last);
  if (typeof result !== "object" || result === null || !("model" in result) || typeof result.model !== "string" || result.model === "") throw new Error("No model was served.");
  return result.model;
}
