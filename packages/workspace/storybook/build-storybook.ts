import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { moveToVersion, sourceTime, writeRecord } from "./version-folder.ts";

/** Where the workspace lies that this file belongs to. */
export const workspaceRoot = join(import.meta.dirname, "../../..");

/** Apps that have a Storybook of their own: the remotes, and the shell, whose is the hub. */
export function listStorybooks(root: string = workspaceRoot): string[] {
  const apps = join(root, "apps");
  return readdirSync(apps).filter((name) => existsSync(join(apps, name, ".storybook/main.ts")));
}

/**
 * Builds an app's Storybook into apps/NAME/storybook-static/VERSION, and writes storybook.json beside it, which names
 * the version: the api tells the registry of it. preview-stats.json, beside it too, says what each story is made of.
 */
export async function buildStorybook(name: string, root: string = workspaceRoot): Promise<string> {
  const app = join(root, "apps", name);
  const folder = join(app, "storybook-static");
  const fresh = join(folder, "next");
  rmSync(fresh, { recursive: true, force: true });
  const args = ["build", "--quiet", "--stats-json", "--config-dir", join(app, ".storybook"), "--output-dir", fresh];
  const build = spawn(join(root, "node_modules/.bin/storybook"), args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const listen = (chunk: Buffer) => (said += chunk.toString());
  build.stdout.on("data", listen);
  build.stderr.on("data", listen);
  const [status] = await once(build, "close");
  if (status !== 0) throw new Error(`The Storybook of ${name} was not built.\n${said}`);
  renameSync(join(fresh, "preview-stats.json"), join(folder, "preview-stats.json"));
  const version = await moveToVersion(app, folder, fresh);
  await writeRecord(folder, "storybook.json", { name, version, builtAt: sourceTime(app) });
  return join(folder, version);
}
