import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { serveApplicationOf } from "@aiweb/contracts/deployments/serve-application";
import { storedFiles } from "@aiweb/contracts/models/stored-files";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import type { Member } from "../../testing/api-harness.ts";
import { freePort, startCluster, type TestCluster } from "../../testing/ray/ray-cluster.ts";
import { openRoad, prepareTinyBase, seedRoad, type Road } from "../../testing/ray/road.ts";
import { say } from "../../testing/ray/say.ts";
import { processesWith, signal, type TestProcess } from "../../testing/ray/test-process.ts";
import { missingRay } from "../../testing/ray/toolchain.ts";
import { until } from "../../testing/ray/until.ts";

const missing = missingRay();
if (missing !== null) say(`Skipped, tests with a real Ray: ${missing}.`);

const STEPS = 120;
const CHECKPOINT_EVERY = 10;
/** Most of it is Python importing torch, which a busy machine does slowly. */
const RUN_MS = 240_000;

/** What a run leaves: the loss of each step, and the adapter's digest. */
interface Measured {
  losses: [number, number | null][];
  adapter: string;
}

describe.skipIf(missing !== null)("a fine-tune on a cluster of two nodes", { timeout: 500_000 }, () => {
  let cluster: TestCluster;
  let road: Road;
  let member: Member;
  let names: { base: string; dataset: string };
  let folder: string;
  let api: TestProcess;
  let jobs: TestProcess;
  /** What the unbroken run measured. */
  let unbroken: Measured & { job: string };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "aw-road-"));
    const modelCache = join(folder, "models");
    const [digest, started] = await Promise.all([prepareTinyBase(modelCache), startCluster({ nodes: 2, modelCache })]);
    cluster = started;
    road = await openRoad({ port: await freePort(), ray: cluster, modelCache });
    member = await road.harness.signUp();
    names = await seedRoad(road.harness, member, digest);
    [api, jobs] = await Promise.all([road.startApi(), road.startJobs()]);
    const job = await submit();
    unbroken = { job, ...(await finished(job)) };
  }, 400_000);

  afterEach((context) => {
    if (context.task.result?.state === "fail") say(`--- api\n${api.said.slice(-4_000)}\n--- jobs\n${jobs.said.slice(-4_000)}`);
  });

  afterAll(async () => {
    await Promise.all([api?.stop(), jobs?.stop()]);
    await cluster?.stop();
    await road?.harness.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  async function submit(): Promise<string> {
    const { job } = await member.call.fineTuning.createJob({
      submission: randomUUID(),
      name: `run-${randomUUID().slice(0, 8)}`,
      base: names.base,
      datasets: [{ dataset: names.dataset, version: 1, weight: 1, rowCap: null, mapping: { kind: "prompt-completion", prompt: "question", completion: "answer", system: null } }],
      training: { steps: STEPS, epochs: null, checkpointEvery: CHECKPOINT_EVERY, evaluateEvery: 1_000, loraDropout: 0.1, sequenceLength: 64, batchSize: 2 },
    });
    return job;
  }

  const measured = (): Measured => ({ losses: unbroken.losses, adapter: unbroken.adapter });
  const get = (job: string) => member.call.jobs.get({ job });

  async function finished(job: string): Promise<Measured> {
    await until("the run's end", RUN_MS, async () => {
      const { state, stateText } = await get(job);
      if (state === "failed" || state === "cancelled") throw new Error(stateText);
      return state === "succeeded";
    });
    const { items } = await member.call.jobs.listMetrics({ job, limit: 5_000 });
    const losses = items.filter((item) => item.loss !== null).map((item): [number, number | null] => [item.step, item.loss]).sort(([left], [right]) => left - right);
    const version = await road.harness.services.db.selectFrom("model_version").select("files").where("job_id", "=", job).executeTakeFirstOrThrow();
    const files = storedFiles.parse(version.files);
    return { losses, adapter: files.find((file) => file.name === "adapter_model.safetensors")?.sha256 ?? "" };
  }

  /** Waits until the run is past its second checkpoint and far from its end. */
  async function halfway(job: string): Promise<void> {
    await until("two checkpoints", RUN_MS, async () => (await get(job)).checkpoints.length >= 2);
  }

  async function logIds(job: string): Promise<number[]> {
    const { items } = await member.call.jobs.listEvents({ job, limit: 1_000 });
    return items.map((item) => item.id);
  }

  async function states(deployments: string[]): Promise<string[]> {
    return await Promise.all(
      deployments.map(async (deployment) => {
        const { state, stateText } = await member.call.deployments.get({ deployment });
        if (state === "failed") throw new Error(stateText);
        return state;
      }),
    );
  }

  async function serving(deployments: string[]): Promise<void> {
    await until("the deployments", RUN_MS, async () => (await states(deployments)).every((state) => state === "running"));
  }

  /** Serve's port has no token of its own: a replica answers whoever has its secret. */
  async function nobodyElseIsAnswered(): Promise<void> {
    const { db } = road.harness.services;
    const replica = await db.selectFrom("replica").selectAll().executeTakeFirstOrThrow();
    const url = `${cluster.serveUrl}/${serveApplicationOf(replica.base_digest)}/v1/completions`;
    const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json", "x-aiweb-replica-secret": "guessed" }, body: JSON.stringify({ model: "base", prompt: "a", max_tokens: 4 }) });
    expect(answer.status).toBe(401);
  }

  test("an unbroken run measures every step once", () => {
    expect(unbroken.losses.map(([step]) => step)).toEqual(Array.from({ length: STEPS }, (_, step) => step + 1));
    expect(unbroken.adapter).toMatch(/^[0-9a-f]{64}$/);
  });

  test("the result and its base are served beside a fine-tune, over /v1, and come back when Ray does", async () => {
    const { becomes } = await get(unbroken.job);
    const taught = `${member.account.handle}/${becomes[0]?.title}`;
    const deployments = (await Promise.all([taught, names.base].map((model) => member.call.deployments.deploy({ model })))).map(({ deployment }) => deployment);
    const beside = await submit();
    await serving(deployments);
    const gateway = await road.startGateway();
    try {
      const { secret: key } = await member.call.apiKeys.create({ name: "test" });
      const ask = async (model: string) => {
        const answer = await fetch(`${road.gatewayUrl}/v1/completions`, { method: "POST", headers: { "content-type": "application/json", "authorization": `Bearer ${key}` }, body: JSON.stringify({ model, prompt: "a", max_tokens: 4 }) });
        return { status: answer.status, body: await answer.json() };
      };
      const answered = (model: string) => ({ status: 200, body: { model, choices: [{ index: 0 }], usage: { prompt_tokens: 1 } } });
      expect([await ask(taught), await ask(names.base)]).toMatchObject([answered(taught), answered(names.base)]);
      await nobodyElseIsAnswered();
      expect(await finished(beside)).toEqual(measured());

      await cluster.replace();
      await until("Ray's loss to be noticed", 60_000, async () => (await member.call.deployments.get({ deployment: deployments[0] ?? "" })).state !== "running");
      await serving(deployments);
      expect([await ask(taught), await ask(names.base)]).toMatchObject([answered(taught), answered(names.base)]);
    } finally {
      await gateway.stop();
    }
    for (const deployment of deployments) await member.call.deployments.stop({ deployment });
    await until("their end", 60_000, async () => (await states(deployments)).every((state) => state === "stopped"));
  });

  test("kill -9 of the api: the trainer waits and goes on", async () => {
    const job = await submit();
    await halfway(job);
    await api.crash();
    api = await road.startApi();
    expect(await finished(job)).toEqual(measured());
    expect((await get(job)).attempts).toHaveLength(1);
    const ids = await logIds(job);
    expect(ids).toEqual(ids.map((_, index) => index + 1));
  });

  test("kill -9 of the job worker: the run goes on, and the next worker looks after it", async () => {
    const job = await submit();
    await halfway(job);
    await jobs.crash();
    jobs = await road.startJobs();
    expect(await finished(job)).toEqual(measured());
    expect((await get(job)).attempts).toHaveLength(1);
  });

  test("cancelled within 10 s; resumed, it goes on from its checkpoint bit for bit", async () => {
    const job = await submit();
    await halfway(job);
    await member.call.jobs.cancel({ job });
    const took = await until("the cancelled state", 10_000, async () => (await get(job)).state === "cancelled");
    say(`A cancel took ${took} ms.`);
    await member.call.jobs.resume({ job });
    expect(await finished(job)).toEqual(measured());
    const { attempts } = await get(job);
    expect(attempts.map((attempt) => attempt.state)).toEqual(["succeeded", "cancelled"]);
    expect(attempts[0]?.resumedFromStep).toBeGreaterThanOrEqual(CHECKPOINT_EVERY);
  });

  test("a torn checkpoint: the resume falls back to the one before it, bit for bit", async () => {
    const job = await submit();
    await halfway(job);
    await member.call.jobs.cancel({ job });
    await until("the cancelled state", 10_000, async () => (await get(job)).state === "cancelled");
    const { db, storage } = road.harness.services;
    const [newest, before] = await listJobCheckpoints(db, job);
    if (newest === undefined || before === undefined) throw new Error("Two checkpoints were there.");
    const whole = await buffer(await storage.read(newest.storage_key));
    await storage.put(newest.storage_key, Readable.from([whole.subarray(0, whole.length / 2)]));
    await member.call.jobs.resume({ job });
    expect(await finished(job)).toEqual(measured());
    const { attempts } = await get(job);
    expect(attempts.map((attempt) => [attempt.state, attempt.resumedFromStep])).toEqual([["succeeded", before.step], ["lost", newest.step], ["cancelled", null]]);
  });

  test("kill -9 of the node: it resumes on the other one from its checkpoint, bit for bit", async () => {
    const job = await submit();
    await halfway(job);
    const first = (await get(job)).attempts[0]?.id ?? "";
    // The process outlives its node, and would finish such a short run before Ray notices: it is held up meanwhile.
    const orphans = await processesWith("AIWEB_ATTEMPT", first);
    for (const pid of orphans) signal(pid, "SIGSTOP");
    const killed = Date.now();
    await cluster.killNodeOf(`aiweb-${first}`);
    await until("the second attempt", 90_000, async () => (await get(job)).attempts.length === 2);
    const superseded = Date.now() - killed;
    // Awake again, it finds itself fenced off, and ends.
    for (const pid of orphans) signal(pid, "SIGCONT");
    await until("the orphan's end", 60_000, async () => (await processesWith("AIWEB_ATTEMPT", first)).length === 0);
    expect(await finished(job)).toEqual(measured());
    const { attempts } = await get(job);
    expect(attempts.map((attempt) => attempt.state)).toEqual(["succeeded", "lost"]);
    expect(attempts[0]?.resumedFromStep).toBeGreaterThanOrEqual(CHECKPOINT_EVERY);
    say(`The next attempt began ${superseded} ms after the node was killed, and the run was done after ${Date.now() - killed} ms.`);
  });
});
