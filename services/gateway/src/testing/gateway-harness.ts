import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { FastifyInstance } from "fastify";
import OpenAI from "openai";
import { insertAccount } from "@aiweb/db/queries/account/insert-account";
import { upsertMaker } from "@aiweb/db/queries/model/upsert-maker";
import { upsertPlatformModel } from "@aiweb/db/queries/model/upsert-platform-model";
import type { AccountRow } from "@aiweb/db/tables/account.table";
import type { UsageEventRow } from "@aiweb/db/tables/usage-event.table";
import { openTestDatabase, type TestDatabase } from "@aiweb/db/testing/test-database";
import { makeApiKey } from "@aiweb/service/api-key";
import { readConfig, type Config } from "@aiweb/service/config";
import { createHttpServer } from "@aiweb/service/http-server";
import { createLogger } from "@aiweb/service/logger";
import { providerKeyRow } from "@aiweb/service/provider-key-row";
import { SecretBox } from "@aiweb/service/secret-box";
import type { GatewayOptions } from "../gateway.ts";
import { gatewayPlugin } from "../plugin.ts";
import { StandIn } from "./stand-in.ts";

export const DIGEST = "ab".repeat(32);

export interface GatewayHarness {
  db: TestDatabase["db"];
  config: Config;
  app: FastifyInstance;
  url: string;
  openai: StandIn;
  huggingFace: StandIn;
  replica: StandIn;
  account: AccountRow;
  /** A key of `account`, with a provider key each for OpenAI and Hugging Face. */
  key: string;
  makeKey: (options?: { accountId?: string; models?: string[]; expiresAt?: Date; scopes?: string[] }) => Promise<{ key: string; id: string }>;
  signUp: () => Promise<AccountRow>;
  /** What was logged, a JSON line each; nothing unless `LOG_LEVEL` is set. */
  logged: string[];
  post: (path: string, body: unknown, options?: { key?: string; signal?: AbortSignal }) => Promise<Response>;
  client: (options?: { key?: string }) => OpenAI;
  /** The usage row of the call with this request id, waited for. */
  usageOf: (response: Response) => Promise<UsageEventRow>;
  close: () => Promise<void>;
}

const MODELS = [
  { maker: "openai", name: "gpt-test", provider: "openai", upstream_id: "gpt-upstream", can_chat: true },
  { maker: "openai", name: "gpt-old", provider: "openai", lifecycle: "retired", lifecycle_since: "2026-10-23", successor: "openai/gpt-test", can_chat: true },
  { maker: "meta-llama", name: "Meta-Llama-3-8B", provider: "hugging-face", upstream_id: "meta-llama/Meta-Llama-3-8B", can_complete: true },
  { maker: "meta-llama", name: "chatty", provider: "hugging-face", upstream_id: "meta-llama/chatty", can_chat: true },
  { maker: "anthropic", name: "claude", provider: "aws-bedrock", can_chat: true },
  { maker: "stabilityai", name: "painter", provider: "hugging-face", task: "text-to-image" },
  { maker: "aiweb", name: "smol", provider: "this-machine", base_digest: DIGEST, can_chat: true, can_complete: true },
] as const;

/** The gateway on a port and database of its own, with a stand-in at the wire for each provider. */
export async function openGatewayHarness(options: { variables?: Record<string, string>; gateway?: GatewayOptions } = {}): Promise<GatewayHarness> {
  const database = await openTestDatabase();
  const { db } = database;
  const [openai, huggingFace, replica] = await Promise.all([new StandIn().start(), new StandIn().start(), new StandIn().start()]);
  const config = readConfig({
    AIWEB_DATA_DIR: "/nowhere",
    AIWEB_SECRET_KEY: randomBytes(32).toString("base64"),
    DATABASE_URL: database.url,
    LOG_LEVEL: "silent",
    OPENAI_BASE_URL: `${openai.url}/v1`,
    HF_BASE_URL: `${huggingFace.url}/v1`,
    RAY_SERVE_URL: replica.url,
    ...options.variables,
  });
  const logged: string[] = [];
  const log = createLogger({ name: "gateway-test", level: config.LOG_LEVEL }, { write: (line) => void logged.push(line) });
  const app = createHttpServer(log, config);
  await app.register(gatewayPlugin(config, { db, log }, options.gateway));
  const url = await app.listen({ host: "127.0.0.1", port: 0 });

  for (const { maker, ...model } of MODELS) {
    const owner = await upsertMaker(db, { handle: maker, name: maker });
    await upsertPlatformModel(db, { owner_id: owner, task: "text-generation", visibility: "public", ...model });
  }
  const signUp = async () => await insertAccount(db, { kind: "person", handle: `tester-${randomBytes(5).toString("hex")}` });
  const account = await signUp();
  const box = new SecretBox(config.AIWEB_SECRET_KEY, "provider-key");
  for (const provider of ["openai", "hugging-face"] as const) {
    await db.insertInto("provider_key").values({ account_id: account.id, provider, sealed: box.seal(`secret-${provider}`, providerKeyRow(account.id, provider)), ending: "test" }).execute();
  }
  const makeKey: GatewayHarness["makeKey"] = async ({ accountId = account.id, models, expiresAt, scopes = ["inference"] } = {}) => {
    const { key, proof } = makeApiKey();
    const row = await db
      .insertInto("api_key")
      .values({ account_id: accountId, name: "test", public_id: proof.publicId, secret_hash: proof.hash, scopes, models: models ?? null, expires_at: expiresAt ?? null })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { key, id: row.id };
  };
  const { key } = await makeKey();

  return {
    db, config, app, url, openai, huggingFace, replica, account, key, makeKey, signUp, logged,
    post: async (path, body, { key: used = key, signal } = {}) =>
      await fetch(url + path, {
        method: "POST",
        headers: { "authorization": `Bearer ${used}`, "content-type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
        ...(signal === undefined ? {} : { signal }),
      }),
    client: ({ key: used = key } = {}) => new OpenAI({ apiKey: used, baseURL: `${url}/v1`, maxRetries: 0 }),
    usageOf: async (response) => await waitForUsage(db, response.headers.get("x-request-id") ?? ""),
    close: async () => {
      await app.close();
      await Promise.all([openai.stop(), huggingFace.stop(), replica.stop()]);
      await database.close();
    },
  };
}

/** The row is written after the answer's last byte: looked for until it is there. */
export async function waitForUsage(db: TestDatabase["db"], requestId: string): Promise<UsageEventRow> {
  const deadline = performance.now() + 5_000;
  for (;;) {
    const row = await db.selectFrom("usage_event").selectAll().where("request_id", "=", requestId).executeTakeFirst();
    if (row !== undefined) return row;
    if (performance.now() > deadline) throw new Error(`No usage row for request ${requestId}.`);
    await once(AbortSignal.timeout(10), "abort");
  }
}

/** Asks the stand-in's model in a chat. */
export function chat(model: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { model, messages: [{ role: "user", content: "Say hello" }], ...more };
}
