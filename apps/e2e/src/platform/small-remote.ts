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

/** Makes a publisher key: for an account, or a pipeline's. */
export async function makeKey(remote: string, holder?: string): Promise<string> {
  const made = await remoteCommand("key", "create", remote, "--name", holder ?? "A pipeline of the tests", ...(holder === undefined ? [] : ["--for", holder]));
  if (typeof made !== "object" || made === null || !("secret" in made) || typeof made.secret !== "string") throw new Error(`No key was made: ${JSON.stringify(made)}`);
  return made.secret;
}

async function send(address: string, init: RequestInit): Promise<void> {
  const response = await fetch(new URL(address, aiwebUrl()), init);
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
}

/** Publishes files as a version, as a pipeline does; the revision is the one that the remote has now. */
export async function publishFiles(key: string, remote: string, { version, revision, files }: { version: string; revision: number | null; files: ReadonlyMap<string, Buffer> }): Promise<void> {
  const authorization = `Bearer ${key}`;
  const listed = [...files].map(([file, content]) => ({ path: file, content, sha256: createHash("sha256").update(content).digest("hex") }));
  for (const { content, sha256 } of listed) await send(`/internal/registry/files/${sha256}`, { method: "PUT", headers: { authorization, "content-type": "application/octet-stream" }, body: new Uint8Array(content) });
  const input = { remote, version, revision, files: listed.map(({ path: file, sha256 }) => ({ path: file, sha256 })) };
  await send("/trpc/registry.publish", { method: "POST", headers: { authorization, "content-type": "application/json" }, body: JSON.stringify(input) });
}

/** Publishes a remote that has no page of its own in the navigation. */
export async function publishSmallRemote(key: string, remote: string, { version, revision }: { version: string; revision: number | null }): Promise<void> {
  const build = { name: remote, title: "Shelf", owner: "Tests", entry: "remote-entry.js", manifest: "mf-manifest.json", hostApi: "^1.0.0", routes: [`/${remote}`], navigation: [] };
  const files = Object.entries({ "remote.json": JSON.stringify(build), "remote-entry.js": `export const version = "${version}";`, "mf-manifest.json": "{}" });
  await publishFiles(key, remote, { version, revision, files: new Map(files.map(([file, content]) => [file, Buffer.from(content)])) });
}
