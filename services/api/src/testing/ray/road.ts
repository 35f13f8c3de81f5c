import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Db } from "@aiweb/db/connect";
import { openApi, type ApiHarness, type Member } from "../api-harness.ts";
import { freePort } from "./ray-cluster.ts";
import { TestProcess } from "./test-process.ts";
import { PYTHON, serviceMain, TRAINER } from "./toolchain.ts";
import { until } from "./until.ts";

const run = promisify(execFile);

/** Makes the tiny base model in a cache folder and returns its digest. */
export async function prepareTinyBase(cache: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  await run(PYTHON, ["-m", "aiweb_trainer.prepare_tiny", "--cache", cache], { cwd: TRAINER });
  const digest = (await readdir(cache)).find((name) => /^[0-9a-f]{64}$/.test(name));
  if (digest === undefined) throw new Error("prepare_tiny left no base model.");
  return digest;
}

const PARQUET = `
import sys, pyarrow, pyarrow.parquet as parquet
rows = int(sys.argv[2])
parquet.write_table(pyarrow.table({
    "question": [f"What is the colour of thing {n}?" for n in range(rows)],
    "answer": [f"Thing {n} is {['red', 'green', 'blue'][n % 3]}." for n in range(rows)],
}), sys.argv[1])
`;

/** The tiny base as a platform model, and a ready dataset of the member's: what a fine-tune needs, in the database. */
export async function seedRoad(harness: ApiHarness, member: Member, digest: string, rows = 64): Promise<{ base: string; dataset: string }> {
  const { db, storage, config } = harness.services;
  const provider = await insertProvider(db);
  await db
    .insertInto("model")
    .values({ owner_id: provider.id, name: "tiny", provider: "this-machine", task: "text-generation", can_chat: true, can_complete: true, can_fine_tune: true, base_digest: digest, visibility: "public" })
    .execute();
  const file = join(config.AIWEB_DATA_DIR, `${randomUUID()}.parquet`);
  await run(PYTHON, ["-c", PARQUET, file, String(rows)]);
  const key = `parquet/${randomUUID()}.parquet`;
  const path = await storage.localPath(key);
  await mkdir(dirname(path), { recursive: true });
  await copyFile(file, path);
  const sha = createHash("sha256").update(await readFile(file)).digest("hex");
  const { size } = await stat(file);
  const dataset = await db.insertInto("dataset").values({ owner_id: member.account.id, name: "colours" }).returning("id").executeTakeFirstOrThrow();
  const version = await db
    .insertInto("dataset_version")
    .values({ dataset_id: dataset.id, number: 1, state: "ready", hash: sha, row_count: rows, bytes: size, change: "test" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const column = (name: string) => ({ name, type: "VARCHAR", kind: "text", nullCount: 0, distinctCount: null, minimum: null, maximum: null });
  await db
    .insertInto("dataset_file")
    .values({
      dataset_version_id: version.id,
      position: 0,
      name: "colours.parquet",
      format: "parquet",
      state: "ready",
      raw_key: key,
      raw_sha256: sha,
      raw_bytes: size,
      parquet_key: key,
      parquet_bytes: size,
      row_count: rows,
      columns: JSON.stringify([column("question"), column("answer")]),
    })
    .execute();
  return { base: `${provider.handle}/tiny`, dataset: `${member.account.handle}/colours` };
}

async function insertProvider(db: Db) {
  return await db.insertInto("account").values({ kind: "provider", handle: "aiweb-test", name: "Test", address: null, deleted_at: null }).returning(["id", "handle"]).executeTakeFirstOrThrow();
}

export interface Road {
  harness: ApiHarness;
  startApi: () => Promise<TestProcess>;
  startJobs: () => Promise<TestProcess>;
  /** /v1, at `gatewayUrl`. */
  startGateway: () => Promise<TestProcess>;
  gatewayUrl: string;
}

/** A database and data folder, and its services as processes of their own, on `port`. */
export async function openRoad(options: { port: number; ray: { address: string; token: string; serveUrl: string }; modelCache: string }): Promise<Road> {
  const { port, ray, modelCache } = options;
  const url = `http://127.0.0.1:${port}`;
  const variables = {
    AIWEB_PORT: String(port),
    AIWEB_ORIGIN: `http://localhost:${port}`,
    AIWEB_INTERNAL_URL: url,
    AIWEB_PYTHON: PYTHON,
    AIWEB_MODEL_CACHE: modelCache,
    RAY_ADDRESS: ray.address,
    RAY_AUTH_TOKEN: ray.token,
    RAY_SERVE_URL: ray.serveUrl,
  };
  const harness = await openApi(variables);
  const { config } = harness;
  const env = {
    ...variables,
    PATH: process.env["PATH"] ?? "",
    DATABASE_URL: config.DATABASE_URL,
    AIWEB_DATA_DIR: config.AIWEB_DATA_DIR,
    AIWEB_SECRET_KEY: config.AIWEB_SECRET_KEY.toString("base64"),
    LOG_LEVEL: "info",
  };
  const gatewayPort = await freePort();
  const gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  const start = async (name: "api" | "jobs" | "gateway", ready: (process: TestProcess) => Promise<boolean>) => {
    const started = new TestProcess(process.execPath, [serviceMain(name)], { env: name === "gateway" ? { ...env, AIWEB_PORT: String(gatewayPort) } : env });
    try {
      await until(`the ${name} process`, 30_000, () => ready(started));
    } catch (error) {
      throw new Error(`The ${name} process did not start: ${started.said}`, { cause: error });
    }
    return started;
  };
  return {
    harness,
    startApi: () => start("api", async () => (await fetch(`${url}/healthz`)).ok),
    startGateway: () => start("gateway", async () => (await fetch(`${gatewayUrl}/healthz`)).ok),
    gatewayUrl,
    startJobs: () => start("jobs", (process) => Promise.resolve(process.said.includes("jobs ready"))),
  };
}
