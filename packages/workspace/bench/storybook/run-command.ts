import { spawn } from "node:child_process";
import { once } from "node:events";
import { workspaceRoot } from "../../storybook/build-storybook.ts";

/** Runs a command in the workspace, its words on standard error, and says how many seconds it took. Throws when it fails. */
export async function timeCommand(file: string, args: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(file, args, { cwd: workspaceRoot, stdio: ["ignore", 2, 2], env: { ...process.env, CI: "true" } });
  const [status] = await once(child, "close");
  if (status !== 0) throw new Error(`${file} ${args.join(" ")} ended with ${String(status)}.`);
  return (performance.now() - startedAt) / 1000;
}
