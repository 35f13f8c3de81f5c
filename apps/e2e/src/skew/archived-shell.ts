import { execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { z } from "zod";
import { expect } from "@playwright/test";
import { remoteBuild } from "@aiweb/contracts/registry/remote-build";
import { aiwebDataDirectory } from "../fixtures/test.ts";
import { unpackArchive, type ArchiveRecord } from "./archive.ts";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../../../..");
const apps = path.join(root, "apps");

/** What the web process of the AIWeb under test was started with; its database stands in it. */
function environmentOfWeb(): Record<string, string> {
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, "utf8").includes("services/launcher/src/web.ts")) continue;
      const variables = Object.fromEntries(readFileSync(`/proc/${id}/environ`, "utf8").split("\0").flatMap((line): [string, string][] => (line.includes("=") ? [[line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]] : [])));
      if (variables["AIWEB_DATA_DIR"] === aiwebDataDirectory()) return variables;
    } catch {
      // Ended meanwhile, or somebody else's.
    }
  }
  throw new Error("The AIWeb under test has no web process.");
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

function describe(name: string): ArchivedShell["remotes"][number] {
  const { version } = z.object({ version: z.string() }).parse(readJson(path.join(apps, name, "package.json")));
  const { title, hostApi, navigation } = remoteBuild.parse(readJson(path.join(apps, name, "dist/remote.json")));
  return { name, version, title, hostApi, path: navigation[0]?.path ?? "" };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** An AIWeb whose shell is an archived one, on a database of its own, with today's remotes live as they are built here. */
export interface ArchivedShell {
  url: string;
  remotes: readonly { name: string; version: string; title: string; hostApi: string; path: string }[];
  stop: () => Promise<void>;
}

/** Starts the web process alone: nothing in its pages waits for a job. */
export async function startArchivedShell(record: ArchiveRecord): Promise<ArchivedShell> {
  const folder = await mkdtemp(path.join(tmpdir(), "aiweb-archived-shell-"));
  await unpackArchive(record, path.join(folder, "apps", "shell", "dist"));
  const web = environmentOfWeb();
  const database = `skew_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(web["DATABASE_URL"] ?? "");
  const administrator = new pg.Client({ connectionString: url.href });
  await administrator.connect();
  await administrator.query(`create database ${database}`);
  url.pathname = `/${database}`;
  const port = String(await freePort());
  const env = { ...web, DATABASE_URL: url.href, AIWEB_DATA_DIR: path.join(folder, "data"), AIWEB_PORT: port, AIWEB_ORIGIN: `http://localhost:${port}` };
  await run(process.execPath, [path.join(root, "services/api/src/migrate.ts")], { env });
  const server = spawn(process.execPath, [path.join(import.meta.dirname, "serve-shell.ts"), path.join(folder, "apps")], { env, stdio: ["ignore", "ignore", "inherit"] });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    await administrator.query(`drop database ${database} with (force)`);
    await administrator.end();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await expect.poll(async () => (await fetch(`${env.AIWEB_ORIGIN}/healthz`).catch(() => null))?.ok, { timeout: 30_000 }).toBe(true);
    const remotes = readdirSync(apps).filter((name) => existsSync(path.join(apps, name, "dist/remote.json"))).map(describe);
    for (const { name } of remotes) await run(process.execPath, [path.join(root, "services/launcher/src/remote.mjs"), "publish", name, "--no-build", "--registry", env.AIWEB_ORIGIN], { env });
    return { url: env.AIWEB_ORIGIN, remotes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
