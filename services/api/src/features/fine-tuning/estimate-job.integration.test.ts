import { createServer, type Server } from "node:http";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trainingSettings } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { fineTuneInput, seedFineTune } from "../../testing/fine-tune-fixtures.ts";
import { TRAINING_THREADS } from "./training-threads.ts";

const shape = { batchSize: 4, gradientAccumulation: 1, sequenceLength: 256, loraRank: 8 };

let ray: Server;
let harness: ApiHarness;
let member: Member;
let names: Awaited<ReturnType<typeof seedFineTune>>;

beforeAll(async () => {
  ray = createServer((request, response) => {
    const known = request.headers.authorization === "Bearer token" && request.url?.startsWith("/api/v0/nodes") === true;
    response.writeHead(known ? 200 : 404).end(JSON.stringify({ data: { result: { result: [{ state: "ALIVE", resources_total: { CPU: 4, GPU: 1 } }, { state: "DEAD", resources_total: { GPU: 8 } }] } } }));
  });
  await new Promise<void>((resolve) => ray.listen(0, "127.0.0.1", resolve));
  const address = ray.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  harness = await openApi({ RAY_ADDRESS: `http://127.0.0.1:${address.port}`, RAY_AUTH_TOKEN: "token" });
  member = await harness.signUp();
  names = await seedFineTune(harness, member);
});
afterAll(async () => {
  await harness.close();
  await new Promise((resolve) => ray.close(resolve));
});

/** A finished run of a shape, as its trainer measured it. */
async function measured(secondsPerStep: number, change: { training?: Partial<typeof shape>; threads?: number; gpus?: number; state?: "succeeded" | "failed" } = {}) {
  const base = await harness.services.db.selectFrom("model").select("id").where("base_digest", "=", "b".repeat(64)).executeTakeFirstOrThrow();
  await harness.services.db
    .insertInto("job")
    .values({
      kind: "fine-tune",
      owner_id: member.account.id,
      submission: randomUUID(),
      name: "earlier",
      state: change.state ?? "succeeded",
      base_model_id: base.id,
      configuration: JSON.stringify({ training: trainingSettings.parse({ ...shape, ...change.training }) }),
      configuration_hash: "a".repeat(64),
      threads: change.threads ?? TRAINING_THREADS,
      gpus: change.gpus ?? 0.75,
      progress: JSON.stringify({ step: 10, totalSteps: 10, secondsPerStep, secondsLeft: 0, memoryBytes: 1_000 * secondsPerStep }),
      ended_at: new Date(),
    })
    .execute();
}

test("nothing is guessed; the median of runs of the same shape is told, and what will be asked for", async () => {
  const estimate = (change: object = {}) => member.call.fineTuning.estimateJob({ base: names.base, steps: 10, ...shape, gpus: null, ...change });
  expect(await estimate()).toEqual({ seconds: null, memoryBytes: null, where: "This machine", gpus: 0.75, measuredFrom: 0 });
  for (const secondsPerStep of [1, 2, 9]) await measured(secondsPerStep);
  for (const training of [{ batchSize: 8 }, { gradientAccumulation: 2 }, { sequenceLength: 512 }, { loraRank: 16 }]) await measured(100, { training });
  await measured(100, { threads: TRAINING_THREADS + 1 });
  await measured(50, { gpus: 0 });
  await measured(100, { state: "failed" });
  expect(await estimate()).toEqual({ seconds: 20, memoryBytes: 2_000, where: "This machine", gpus: 0.75, measuredFrom: 3 });
  expect(await estimate({ gpus: 0 })).toMatchObject({ seconds: 500, gpus: 0, measuredFrom: 1 });
  expect(await estimate({ batchSize: 8 })).toMatchObject({ seconds: 1_000, measuredFrom: 1 });
});

test("more than the base or a run can take is refused at its field", async () => {
  const { db } = harness.services;
  await db.updateTable("model").set({ context_length: 512 }).where("base_digest", "=", "b".repeat(64)).execute();
  const input = fineTuneInput(names);
  const submit = (training: object) => member.call.fineTuning.createJob({ ...input, submission: randomUUID(), training: { ...input.training, ...training } });
  await expect(submit({ sequenceLength: 513 })).rejects.toMatchObject({ cause: { code: "invalid-input", field: "training.sequenceLength" } });
  await expect(submit({ steps: 1_000_000, batchSize: 1_024, gradientAccumulation: 1_024 })).rejects.toThrow(/5,000,000 rows at most/);
  await db.updateTable("dataset_file").set({ row_count: 10_000_000 }).execute();
  await expect(submit({ steps: null, epochs: 1 })).rejects.toMatchObject({ cause: { code: "invalid-input", field: "training.epochs" } });
  const [entry] = input.datasets;
  if (entry === undefined) throw new Error("No dataset.");
  await expect(member.call.fineTuning.createJob({ ...input, submission: randomUUID(), datasets: [entry, entry] })).rejects.toThrow(/in the mix already/);
});
