import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const start = resolve(import.meta.dirname, "../start.mjs");

/** Starts an AIWeb of one's own on a free port over a temporary data directory. */
export async function startFreshAiweb(say: (text: string) => void, signal: AbortSignal): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "aw-"));
  const launcher = spawn(process.execPath, [start, "--no-open", "--port", "0", "--data-dir", join(folder, "data")], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(launcher, "exit");
  const stop = async () => {
    if (launcher.exitCode === null && launcher.signalCode === null) launcher.kill("SIGTERM");
    await exited;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  signal.addEventListener("abort", () => launcher.kill("SIGTERM"));
  const lines = createInterface({ input: launcher.stdout });
  const url = await new Promise<string | null>((found) => {
    lines.on("line", (line) => {
      say(line);
      const address = /^AIWeb is ready at (\S+)/.exec(line)?.[1];
      if (address !== undefined) found(address);
    });
    lines.on("close", () => found(null));
  });
  if (url !== null) return { url, stop };
  await stop();
  throw new Error("AIWeb did not start; its words are above.");
}
