import { randomUUID } from "node:crypto";
import type { Db } from "@aiweb/db/connect";
import type { ApiHarness, Member } from "../testing/api-harness.ts";
import { publishTwice, putFile, remoteFiles, sha256Of } from "../testing/publish-remote.ts";
import type { ResourceKind } from "./resources.ts";

/** One thing of each kind, of one owner, and the references by which others may try to reach them. */
export interface Belongings {
  ids: Record<ResourceKind, string>;
  /** `handle/name` of the model, and of the dataset. */
  modelName: string;
  datasetName: string;
  /** The sole names: none of them may stand in an answer to somebody who may not see them. */
  canaries: string[];
  session: string;
  apiKey: string;
  /** A finished upload. */
  upload: string;
}

/** References to nothing: refusals of these and of others' private things must not differ. */
export function nothing(): Belongings {
  const id = randomUUID;
  return {
    ids: { dataset: id(), file: id(), model: id(), job: id(), deployment: id(), conversation: id() },
    modelName: "nobody/nothing",
    datasetName: "nobody/nothing-either",
    canaries: [],
    session: id(),
    apiKey: id(),
    upload: id(),
  };
}

const DIGEST = "d".repeat(64);

/** Makes one of everything. A new resource kind does not compile until it is made here. */
export async function makeBelongings(db: Db, owner: Member, visibility: "private" | "public"): Promise<Belongings> {
  const owner_id = owner.account.id;
  const canary = (kind: string): string => `${visibility}-${kind}-${randomUUID().slice(0, 8)}`;
  const names = { dataset: canary("dataset"), model: canary("model"), job: canary("job"), conversation: canary("conversation"), apiKey: canary("key") };
  const dataset = await db.insertInto("dataset").values({ owner_id, name: names.dataset, visibility }).returning("id").executeTakeFirstOrThrow();
  const datasetVersion = await db.insertInto("dataset_version").values({ dataset_id: dataset.id, number: 1, state: "ready", hash: DIGEST, row_count: 1, change: "made" }).returning("id").executeTakeFirstOrThrow();
  const file = await db
    .insertInto("dataset_file")
    .values({ dataset_version_id: datasetVersion.id, position: 0, name: "a.csv", format: "csv", state: "ready", raw_key: `raw/${randomUUID()}`, raw_sha256: DIGEST, raw_bytes: 8, row_count: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  const model = await db.insertInto("model").values({ owner_id, name: names.model, provider: "fine-tune", task: "text-generation", visibility, base_digest: DIGEST }).returning("id").executeTakeFirstOrThrow();
  const modelVersion = await db.insertInto("model_version").values({ model_id: model.id, number: 1, base_model_id: model.id, base_digest: DIGEST, files: "[]", bytes: 0 }).returning("id").executeTakeFirstOrThrow();
  const job = await db.insertInto("job").values({ kind: "fine-tune", owner_id, submission: randomUUID(), name: names.job, configuration: "{}", configuration_hash: DIGEST, threads: 1 }).returning("id").executeTakeFirstOrThrow();
  const deployment = await db.insertInto("deployment").values({ owner_id, model_id: model.id, model_version_id: modelVersion.id, base_digest: DIGEST }).returning("id").executeTakeFirstOrThrow();
  const conversation = await db
    .insertInto("conversation")
    .values({ owner_id, title: names.conversation, model: `${owner.account.handle}/${names.model}`, mode: "chat", settings: JSON.stringify({}) })
    .returning("id")
    .executeTakeFirstOrThrow();
  const upload = await db
    .insertInto("upload")
    .values({ account_id: owner_id, name: "a.csv", bytes: 8, upload_offset: 8, storage_key: `uploads/${randomUUID()}`, sha256: DIGEST, completed_at: new Date(), expires_at: new Date(Date.now() + 3_600_000) })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { key } = await owner.call.apiKeys.create({ name: names.apiKey });
  return {
    ids: { dataset: dataset.id, file: file.id, model: model.id, job: job.id, deployment: deployment.id, conversation: conversation.id },
    modelName: `${owner.account.handle}/${names.model}`,
    datasetName: `${owner.account.handle}/${names.dataset}`,
    canaries: Object.values(names),
    session: owner.sessionId,
    apiKey: key.id,
    upload: upload.id,
  };
}

/** A mix of somebody's dataset. */
const mixOf = ({ datasetName }: Belongings) => [{ dataset: datasetName, version: 1, weight: 1, rowCap: null, mapping: { kind: "text", column: "a" } }];

/**
 * Every procedure of kind `signedIn`: null when its input can name nothing that is somebody's, else an input that names
 * somebody else's private things, which must be refused as if they did not exist. A new procedure needs a line here.
 */
export const SIGNED_IN: Record<string, null | ((others: Belongings) => unknown)> = {
  "accounts.updateProfile": null,
  "accounts.chooseHandle": null,
  "accounts.listSessions": null,
  "accounts.endSession": ({ session }) => ({ session }),
  "accounts.previewDeletion": null,
  "accounts.delete": null,
  "registry.resetOverrides": null,
  "apiKeys.create": null,
  "apiKeys.list": null,
  "apiKeys.revoke": ({ apiKey }) => ({ apiKey }),
  "providerKeys.list": null,
  "providerKeys.store": null,
  "providerKeys.remove": null,
  "providerKeys.test": null,
  "live.listen": null,
  "datasets.create": ({ upload }) => ({ name: "stolen", uploads: [upload] }),
  "datasets.list": null,
  "datasets.loadSample": null,
  "models.listMine": null,
  "jobs.list": null,
  "fineTuning.createJob": (others) => ({ submission: randomUUID(), name: "stolen", base: others.modelName, datasets: mixOf(others), training: {} }),
  "fineTuning.previewSamples": (others) => ({ base: others.modelName, datasets: mixOf(others), sequenceLength: 64 }),
  "fineTuning.estimateJob": ({ modelName }) => ({ base: modelName, steps: 1, batchSize: 1, gradientAccumulation: 1, sequenceLength: 64, loraRank: 8, gpus: null }),
  "deployments.list": null,
  "registry.reportFailure": null,
  "conversations.list": null,
  "conversations.listRunnableModels": null,
  "conversations.getRunnableModel": ({ modelName }) => ({ model: modelName }),
  "conversations.send": ({ ids, modelName }) => ({ conversation: ids.conversation, request: randomUUID(), model: modelName, settings: {}, content: "hello" }),
};

/**
 * An input with which each change succeeds for the owner of `own`, so that its audit row can be counted. Prepares what
 * it needs first.
 */
export const CHANGES: Record<string, (own: Belongings, owner: Member, api: ApiHarness) => Promise<unknown>> = {
  "accounts.updateProfile": async () => await Promise.resolve({ name: "A name" }),
  "accounts.chooseHandle": async () => await Promise.resolve({ handle: `chosen-${randomUUID().slice(0, 8)}` }),
  "accounts.endSession": async ({ session }) => await Promise.resolve({ session }),
  "accounts.delete": async (_own, { account }) => await Promise.resolve({ handle: account.handle }),
  "apiKeys.create": async () => await Promise.resolve({ name: "new" }),
  "apiKeys.revoke": async ({ apiKey }) => await Promise.resolve({ apiKey }),
  "providerKeys.store": async () => await Promise.resolve({ provider: "openai", key: "sk-0123456789" }),
  "providerKeys.remove": async (_own, { call }) => {
    await call.providerKeys.store({ provider: "openai", key: "sk-0123456789" });
    return { provider: "openai" };
  },
  "providerKeys.test": async (_own, { call }) => {
    await call.providerKeys.store({ provider: "openai", key: "sk-0123456789" });
    return { provider: "openai" };
  },
  "datasets.update": async ({ ids }) => await Promise.resolve({ dataset: ids.dataset, description: "Another one." }),
  "datasets.delete": async ({ ids, datasetName }) => await Promise.resolve({ dataset: ids.dataset, name: datasetName.split("/")[1] }),
  "datasets.loadSample": async () => await Promise.resolve({}),
  "datasets.changeFiles": async ({ ids }) => await Promise.resolve({ dataset: ids.dataset, change: { kind: "rename", file: ids.file, name: "b.csv" } }),
  "datasets.decideRejectedRows": async ({ ids }, _owner, { services: { db } }) => {
    await db.updateTable("dataset_version").set({ state: "needs-decision" }).where("dataset_id", "=", ids.dataset).execute();
    await db.updateTable("dataset_file").set({ state: "needs-decision", rejected_count: 1, parquet_key: "parquet/some-rows" }).where("id", "=", ids.file).execute();
    return { dataset: ids.dataset, version: 1, decision: "stop" };
  },
  "models.update": async ({ ids }) => await Promise.resolve({ model: ids.model, description: "Another one." }),
  "models.moveTag": async ({ ids }) => await Promise.resolve({ model: ids.model, tag: "production", version: 1 }),
  "models.delete": async ({ ids, modelName }) => await Promise.resolve({ model: ids.model, name: modelName.split("/")[1] }),
  "jobs.cancel": async ({ ids }) => await Promise.resolve({ job: ids.job }),
  "jobs.retry": async ({ ids }, _owner, { services: { db } }) => {
    await db.updateTable("job").set({ state: "failed" }).where("id", "=", ids.job).execute();
    return { job: ids.job };
  },
  "jobs.resume": async ({ ids }, _owner, { services: { db } }) => {
    await db.updateTable("job").set({ state: "failed" }).where("id", "=", ids.job).execute();
    await db.insertInto("job_checkpoint").values({ job_id: ids.job, step: 1, attempt: 1, storage_key: `jobs/${ids.job}/checkpoints/1.tar`, sha256: DIGEST, bytes: 1 }).execute();
    return { job: ids.job };
  },
  "jobs.remove": async ({ ids }, _owner, { services: { db } }) => {
    await db.updateTable("job").set({ state: "failed" }).where("id", "=", ids.job).execute();
    return { job: ids.job };
  },
  "deployments.stop": async ({ ids }) => await Promise.resolve({ deployment: ids.deployment }),
  "deployments.start": async ({ ids }, _owner, { services: { db } }) => {
    await db.updateTable("deployment").set({ desired: "stopped", state: "stopped" }).where("id", "=", ids.deployment).execute();
    return { deployment: ids.deployment };
  },
  "deployments.remove": async ({ ids }) => await Promise.resolve({ deployment: ids.deployment }),
  "conversations.rename": async ({ ids }) => await Promise.resolve({ conversation: ids.conversation, title: "Another one" }),
  "conversations.delete": async ({ ids }) => await Promise.resolve({ conversation: ids.conversation }),
  "datasets.create": async ({ upload }) => await Promise.resolve({ name: "created", uploads: [upload] }),
  "fineTuning.createJob": async (own, _owner, { services: { db } }) => {
    await db.updateTable("model").set({ can_fine_tune: true }).where("id", "=", own.ids.model).execute();
    await db.updateTable("dataset_file").set({ columns: JSON.stringify([{ name: "a", type: "VARCHAR", kind: "text", nullCount: 0, distinctCount: null, minimum: null, maximum: null }]), parquet_key: "parquet/a", parquet_bytes: 8 }).where("id", "=", own.ids.file).execute();
    return { submission: randomUUID(), name: "tuned", base: own.modelName, datasets: mixOf(own), training: {} };
  },
  "deployments.deploy": async ({ ids }, _owner, { services: { db } }) => {
    await db.deleteFrom("deployment").where("id", "=", ids.deployment).execute();
    return { model: ids.model, version: 1 };
  },
  "conversations.send": async ({ modelName }) => await Promise.resolve({ request: randomUUID(), model: modelName, settings: {}, content: "hello" }),
  "conversations.stopAnswer": async ({ ids }, _owner, { services: { db } }) => {
    const message = await db.insertInto("message").values({ conversation_id: ids.conversation, position: 0, role: "assistant", state: "streaming" }).returning("id").executeTakeFirstOrThrow();
    return { conversation: ids.conversation, answer: message.id };
  },
  "registry.publish": async (_own, _owner, api) => {
    const remote = `remote-${randomUUID().slice(0, 8)}`;
    const files = remoteFiles(remote);
    for (const content of Object.values(files)) await putFile(api, content);
    return { remote, version: "1.0.0", revision: null, files: Object.entries(files).map(([path, content]) => ({ path, sha256: sha256Of(content) })) };
  },
  "registry.promote": async (_own, _owner, api) => ({ ...(await publishTwice(api)), reason: "Tried.", version: "2.0.0", to: { traffic: 10 } }),
  "registry.rollback": async (_own, _owner, api) => ({ ...(await publishTwice(api)), reason: "Tried.", version: "2.0.0" }),
  "registry.setStatus": async (_own, _owner, api) => ({ ...(await publishTwice(api)), reason: "Tried.", status: "paused" }),
  "registry.reportFailure": async (_own, _owner, api) => ({ remote: (await publishTwice(api)).remote, version: "1.0.0", failure: "threw", code: null, pageLoad: randomUUID(), trace: "trace", path: "/", sentence: "" }),
  "registry.override": async (_own, _owner, api) => ({ remote: (await publishTwice(api)).remote, to: { version: "2.0.0" } }),
  "registry.resetOverrides": async () => await Promise.resolve({}),
  "registry.createKey": async () => await Promise.resolve({ name: "CI", remotes: ["marketplace"] }),
  "registry.revokeKey": async (_own, { call }) => ({ publisherKey: (await call.registry.createKey({ name: "CI", remotes: ["marketplace"] })).key.id }),
};
