import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import { aiwebDataDirectory, aiwebUrl } from "../fixtures/test.ts";

const run = promisify(execFile);
const command = path.resolve(import.meta.dirname, "../../../../services/launcher/src/remote.mjs");

/** Runs `npm run remote -- …` against the AIWeb under test, as its installation; gives what it prints, read from JSON. */
export async function remoteCommand(...words: string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [command, ...words, "--registry", aiwebUrl(), "--json"], { env: { ...process.env, AIWEB_DATA_DIR: aiwebDataDirectory() } });
  return JSON.parse(stdout);
}

/** Makes a publisher key for an account. */
export async function makeKey(remote: string, holder: string): Promise<string> {
  const made = await remoteCommand("key", "create", remote, "--name", holder, "--for", holder);
  if (typeof made !== "object" || made === null || !("secret" in made) || typeof made.secret !== "string") throw new Error(`No key was made: ${JSON.stringify(made)}`);
  return made.secret;
}

async function send(address: string, init: RequestInit): Promise<void> {
  const response = await fetch(new URL(address, aiwebUrl()), init);
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
}

/** Publishes a remote that has no page of its own in the navigation; the revision is the one it has now. */
export async function publishSmallRemote(key: string, remote: string, { version, revision }: { version: string; revision: number | null }): Promise<void> {
  const build = { name: remote, title: "Shelf", owner: "Tests", entry: "remote-entry.js", manifest: "mf-manifest.json", hostApi: "^1.0.0", routes: [`/${remote}`], navigation: [] };
  const files = Object.entries({ "remote.json": JSON.stringify(build), "remote-entry.js": `export const version = "${version}";`, "mf-manifest.json": "{}" }).map(([file, content]) => ({ file, content, sha256: createHash("sha256").update(content).digest("hex") }));
  const authorization = `Bearer ${key}`;
  for (const { content, sha256 } of files) await send(`/internal/registry/files/${sha256}`, { method: "PUT", headers: { authorization, "content-type": "application/octet-stream" }, body: content });
  const listed = files.map(({ file, sha256 }) => ({ path: file, sha256 }));
  await send("/trpc/registry.publish", { method: "POST", headers: { authorization, "content-type": "application/json" }, body: JSON.stringify({ remote, version, revision, files: listed }) });
}
