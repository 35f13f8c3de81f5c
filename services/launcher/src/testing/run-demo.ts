import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";

/** Runs the demo as npm run demo does: its exit status, what it said on the way, and its last line of stdout. */
export async function runDemo(words: string[]): Promise<{ status: number | null; said: string; result: unknown }> {
  const demo = spawn(process.execPath, [path.join(import.meta.dirname, "../demo/main.ts"), ...words], { stdio: ["ignore", "pipe", "pipe"] });
  const status = new Promise<number | null>((resolve) => demo.once("exit", resolve));
  const [printed, said] = await Promise.all([text(demo.stdout), text(demo.stderr)]);
  return { status: await status, said, result: JSON.parse(printed.trim().split("\n").at(-1) ?? "") };
}
