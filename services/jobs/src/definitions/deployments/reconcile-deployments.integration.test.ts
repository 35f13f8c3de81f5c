import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import type { DeploymentUpdate } from "@aiweb/db/tables/deployment.table";
import { failedStart } from "../../testing/fake-ray.ts";
import { openJobs, type JobsHarness } from "../../testing/jobs-harness.ts";
import { reconcileDeployments } from "./reconcile-deployments.ts";

const DIGEST = "b".repeat(64);
const NAME = `base-${DIGEST.slice(0, 12)}`;

/** A base on this machine, and `versions` fine-tunes of it, each deployed; `base` deploys the base too. */
async function deployed(versions: number, base = false) {
  const harness = await openJobs();
  const { db } = harness.context;
  const model = { owner_id: harness.accountId, task: "text-generation" } as const;
  const { id: baseId } = await db.insertInto("model").values({ ...model, name: "tiny", provider: "this-machine", base_digest: DIGEST }).returning("id").executeTakeFirstOrThrow();
  const { id: modelId } = await db.insertInto("model").values({ ...model, name: "taught", provider: "fine-tune" }).returning("id").executeTakeFirstOrThrow();
  const versionIds: string[] = [];
  for (let number = 1; number <= versions; number++) {
    const files = JSON.stringify([{ name: "adapter_model.safetensors", bytes: 1, sha256: String(number).repeat(64), key: "k" }]);
    const version = await db.insertInto("model_version").values({ model_id: modelId, number, base_model_id: baseId, base_digest: DIGEST, files, bytes: 1 }).returning("id").executeTakeFirstOrThrow();
    versionIds.push(version.id);
    await db.insertInto("deployment").values({ owner_id: harness.accountId, model_id: modelId, model_version_id: version.id, base_digest: DIGEST }).execute();
  }
  if (base) await db.insertInto("deployment").values({ owner_id: harness.accountId, model_id: baseId, model_version_id: null, base_digest: DIGEST }).execute();
  return { ...harness, versionIds };
}

const turn = ({ context }: JobsHarness) => reconcileDeployments(context);
const states = async ({ context }: JobsHarness) => (await context.db.selectFrom("deployment").select("state").orderBy("created_at").execute()).map((row) => row.state);
const say = ({ context }: JobsHarness, change: DeploymentUpdate) => context.db.updateTable("deployment").set(change).execute();

function application(harness: JobsHarness) {
  const found = harness.ray.applications.get(NAME);
  if (found === undefined) throw new Error("Serve was told of no application.");
  return found;
}

/** Two turns: one tells Serve, the next reads what came of it. */
async function up(harness: JobsHarness): Promise<void> {
  await turn(harness);
  application(harness).status = "RUNNING";
  await turn(harness);
}

test("adapters of one base and the base itself share one application", async () => {
  const harness = await deployed(2, true);
  await turn(harness);
  expect(await states(harness)).toEqual(["starting", "starting", "starting"]);
  const { config } = application(harness);
  expect(config.deployments[0]?.user_config.adapters.map((adapter) => adapter.id).sort()).toEqual([...harness.versionIds].sort());
  expect(JSON.stringify(config.args)).not.toContain(config.runtime_env.env_vars["AIWEB_REPLICA_SECRET"]);
  await up(harness);
  expect(await states(harness)).toEqual(["running", "running", "running"]);
});

test("what Serve knows already is not told again", async () => {
  const harness = await deployed(1);
  await up(harness);
  await turn(harness);
  await turn(harness);
  expect(harness.ray.declarations).toEqual(["put"]);
});

test("an adapter that fails says why; the others go on", async () => {
  const harness = await deployed(2);
  harness.ray.adapterStates.set(harness.versionIds[0] ?? "", { state: "failed", reason: "The file is damaged." });
  await up(harness);
  expect(await states(harness)).toEqual(["failed", "running"]);
  // A failed one waits for its owner: it is not told to Serve any more.
  await turn(harness);
  expect(application(harness).config.deployments[0]?.user_config.adapters.map((adapter) => adapter.id)).toEqual([harness.versionIds[1]]);
});

test("they come back after Serve forgot everything", async () => {
  const harness = await deployed(1);
  await up(harness);
  harness.ray.applications.clear();
  await turn(harness);
  expect(await states(harness)).toEqual(["starting"]);
  await up(harness);
  expect(await states(harness)).toEqual(["running"]);
});

test("stopped: taken down, with a usage row for the time it ran, and Serve goes when nobody needs it", async () => {
  const harness = await deployed(1);
  await up(harness);
  await say(harness, { desired: "stopped" });
  await turn(harness);
  expect(await states(harness)).toEqual(["stopped"]);
  expect(harness.ray.declarations).toEqual(["put", "delete"]);
  expect(await harness.context.db.selectFrom("usage_event").select(["kind", "outcome"]).execute()).toEqual([{ kind: "deployment", outcome: "ok" }]);
  expect(await harness.context.db.selectFrom("replica").selectAll().execute()).toEqual([]);
});

test("a base that cannot start says what Ray said, and its log says all of it", async () => {
  const harness = await deployed(1);
  await turn(harness);
  Object.assign(application(harness), failedStart("OSError: no space left"));
  await turn(harness);
  expect(await states(harness)).toEqual(["failed"]);
  const row = await harness.context.db.selectFrom("deployment").select("state_text").executeTakeFirstOrThrow();
  expect(row.state_text).toBe("OSError: no space left");
  const lines = await harness.context.db.selectFrom("deployment_log").select(["level", "text"]).orderBy("id", "desc").execute();
  expect(lines.slice(0, 3)).toEqual([
    { level: "error", text: "failed: OSError: no space left" },
    { level: "error", text: "OSError: no space left" },
    { level: "error", text: '  File "serve.py", line 60, in __init__' },
  ]);
});

test("while one more adapter is brought, those that answer go on", async () => {
  const harness = await deployed(2);
  const [, second] = await harness.context.db.selectFrom("deployment").select("id").orderBy("created_at").execute();
  await harness.context.db.updateTable("deployment").set({ desired: "stopped", state: "stopped" }).where("id", "=", second?.id ?? "").execute();
  await up(harness);
  expect(await states(harness)).toEqual(["running", "stopped"]);
  await harness.context.db.updateTable("deployment").set({ desired: "running", state: "waiting" }).where("id", "=", second?.id ?? "").execute();
  harness.ray.adapterStates.set(harness.versionIds[1] ?? "", { state: "loading" });
  await turn(harness);
  expect(application(harness).status).toBe("DEPLOYING");
  await turn(harness);
  expect(await states(harness)).toEqual(["running", "starting"]);
  harness.ray.adapterStates.clear();
  await turn(harness);
  expect(await states(harness)).toEqual(["running", "running"]);
});

test("what a replica does before it answers is shown while it is heard", async () => {
  const harness = await deployed(1);
  await turn(harness);
  await harness.context.db.updateTable("replica").set({ phase: "Loading the base model into memory", heard_at: new Date() }).execute();
  await turn(harness);
  const text = async () => (await harness.context.db.selectFrom("deployment").select("state_text").executeTakeFirstOrThrow()).state_text;
  expect(await text()).toBe("Loading the base model into memory.");
  await harness.context.db.updateTable("replica").set({ heard_at: new Date(Date.now() - 60_000) }).execute();
  await turn(harness);
  expect(await text()).toBe("Its replica is being started.");
});

test("only the time in which it was heard counts as used, however late that is noticed", async () => {
  const harness = await deployed(1);
  await up(harness);
  const { db } = harness.context;
  const began = Date.now() - 3_600_000;
  await db.updateTable("deployment").set({ state_since: new Date(began) }).execute();
  await db.updateTable("replica").set({ heard_at: new Date(began + 60_000) }).execute();
  harness.ray.applications.clear();
  await turn(harness);
  expect(await db.selectFrom("usage_event").select("milliseconds").execute()).toEqual([{ milliseconds: 75_000 }]);
});

test("what others serve on the same cluster stays", async () => {
  const harness = await deployed(1);
  const config = { name: "translator", route_prefix: "/translate", import_path: "theirs:app", runtime_env: { env_vars: { KEY: "theirs" } } };
  harness.ray.foreign.set("translator", { status: "RUNNING", config });
  harness.ray.foreign.set("from-a-program", { status: "RUNNING", config: null });
  await up(harness);
  expect(await states(harness)).toEqual(["running"]);
  await say(harness, { desired: "stopped", state: "stopping" });
  await turn(harness);
  await turn(harness);
  expect(harness.ray.applications.size).toBe(0);
  expect([...harness.ray.foreign.keys()]).toEqual(["translator", "from-a-program"]);
  expect(harness.ray.declarations).toEqual(["put", "put"]);
});

test.each([
  ["away", (_: unknown, response: ServerResponse) => response.destroy(), "does not answer"],
  ["refusing our token", (_: unknown, response: ServerResponse) => response.writeHead(401).end(), "refuses AIWeb's token"],
])("Ray %s: waiting, and back when it is", async (_case, lie, words) => {
  const harness = await deployed(1);
  harness.ray.lie = lie;
  await turn(harness);
  expect(await states(harness)).toEqual(["waiting"]);
  expect((await harness.context.db.selectFrom("deployment").select("state_text").executeTakeFirstOrThrow()).state_text).toContain(words);
  harness.ray.lie = null;
  await up(harness);
  expect(await states(harness)).toEqual(["running"]);
});

test("secrets are sealed at rest", async () => {
  const harness = await deployed(1);
  await turn(harness);
  const { AIWEB_REPLICA_SECRET: secret = "", AIWEB_REPLICA_TOKEN: token = "" } = application(harness).config.runtime_env.env_vars;
  const row = await harness.context.db.selectFrom("replica").selectAll().executeTakeFirstOrThrow();
  const stored = Buffer.concat([row.sealed_secret, row.sealed_token, row.token_hash]);
  expect(secret.length).toBeGreaterThan(30);
  expect(stored.includes(secret) || stored.includes(token)).toBe(false);
});
