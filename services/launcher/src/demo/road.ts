import { randomUUID } from "node:crypto";
import path from "node:path";
import { createApiKeyOutput } from "@aiweb/contracts/api-keys/create-api-key";
import { createDatasetOutput } from "@aiweb/contracts/datasets/create-dataset";
import { getDatasetOutput, type DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { deployModelOutput } from "@aiweb/contracts/deployments/deploy-model";
import { getDeploymentOutput } from "@aiweb/contracts/deployments/get-deployment";
import { createJobOutput } from "@aiweb/contracts/fine-tuning/create-job";
import { guessMappingOutput } from "@aiweb/contracts/fine-tuning/guess-mapping";
import { getJobOutput, type JobDetail } from "@aiweb/contracts/jobs/get-job";
import { listJobMetricsOutput } from "@aiweb/contracts/jobs/list-job-metrics";
import { root } from "../paths.mjs";
import type { Session } from "./session.ts";
import { uploadFile } from "./upload-file.ts";
import { waitFor } from "./wait-for.ts";

const sampleFile = path.join(root, "services/api/src/features/datasets/sample/support-handbook.jsonl");
const base = "aiweb/smollm2-135m-instruct";
const ingestLimitMs = 10 * 60_000;
const trainLimitMs = 60 * 60_000;
const deployLimitMs = 10 * 60_000;

/** Uploads the file (or the bundled sample) and waits until it is read. */
export async function bringDataset(session: Session, file: string | null): Promise<DatasetDetail> {
  const upload = await uploadFile(session, file ?? sampleFile);
  const made = createDatasetOutput.parse(await session.mutate("datasets.create", { name: `demo-${Date.now().toString(36)}`, uploads: [upload] }));
  return await waitFor(
    "the dataset to be read",
    async () => {
      const dataset = getDatasetOutput.parse(await session.query("datasets.get", { dataset: made.id }));
      if (dataset.state === "ready") return dataset;
      if (dataset.state === "failed" || dataset.state === "needs-decision") {
        const reasons = dataset.fileList.map((entry) => entry.error ?? entry.rejected.first.map((row) => `line ${row.line}: ${row.reason}`).join("; "));
        throw new Error(`The dataset could not be read: ${reasons.join(" ")}`);
      }
      return undefined;
    },
    { limitMs: ingestLimitMs },
  );
}

/** Starts the fine-tune with the guessed mapping; gives the job's id. */
export async function startFineTune(session: Session, dataset: DatasetDetail, steps: number): Promise<string> {
  const guess = guessMappingOutput.parse(await session.query("fineTuning.guessMapping", { dataset: dataset.id }));
  if (guess.mapping === null) throw new Error(`No column of the dataset can be learned from. ${guess.reason ?? ""}`);
  const job = await session.mutate("fineTuning.createJob", {
    submission: randomUUID(),
    name: `demo-${Date.now().toString(36)}`,
    base,
    datasets: [{ dataset: dataset.id, version: guess.version, weight: 1, rowCap: null, mapping: guess.mapping }],
    training: { steps, validationShare: 0.05, checkpointEvery: steps, evaluateEvery: steps },
  });
  return createJobOutput.parse(job).job;
}

/** Follows the job to its end. */
export async function followJob(session: Session, job: string, say: (text: string) => void): Promise<JobDetail> {
  let said = "";
  return await waitFor(
    "the fine-tune to end",
    async () => {
      const detail = getJobOutput.parse(await session.query("jobs.get", { job }));
      const step = detail.progress === null ? "" : ` · step ${detail.progress.step} of ${detail.progress.totalSteps}`;
      // Before it runs, what it waits for.
      const why = detail.state === "queued" ? `: ${detail.stateText}` : "";
      if (said !== (said = `${detail.state}${why}${step}`)) say(`  ${said}`);
      if (detail.state === "failed" || detail.state === "cancelled") throw new Error(`The fine-tune ${detail.state}: ${detail.error?.message ?? detail.stateText}`);
      return detail.state === "succeeded" ? detail : undefined;
    },
    { limitMs: trainLimitMs },
  );
}

/** The training loss at the first and the last logged step. */
export async function readLoss(session: Session, job: string): Promise<{ first: number | null; last: number | null }> {
  const { items } = listJobMetricsOutput.parse(await session.query("jobs.listMetrics", { job, limit: 5_000 }));
  const losses = items.flatMap((metric) => metric.loss ?? []);
  return { first: losses[0] ?? null, last: losses.at(-1) ?? null };
}

/** Asks for the model to be served; gives the deployment's id. */
export async function startDeployment(session: Session, model: string): Promise<string> {
  return deployModelOutput.parse(await session.mutate("deployments.deploy", { model })).deployment;
}

/** Waits until it is served; gives the name by which /v1 knows the model. */
export async function followDeployment(session: Session, deployment: string, say: (text: string) => void): Promise<string> {
  let said = "";
  return await waitFor(
    "the model to be served",
    async () => {
      const detail = getDeploymentOutput.parse(await session.query("deployments.get", { deployment }));
      if (said !== (said = `${detail.state}: ${detail.stateText}`)) say(`  ${said}`);
      if (detail.state === "failed") throw new Error(`The model could not be served: ${detail.stateText}`);
      return detail.state === "running" ? detail.model : undefined;
    },
    { limitMs: deployLimitMs },
  );
}

/** Takes the model down again. */
export async function stopDeployment(session: Session, deployment: string): Promise<void> {
  await session.mutate("deployments.stop", { deployment });
}

/** A new key for /v1. */
export async function makeApiKey(session: Session): Promise<string> {
  return createApiKeyOutput.parse(await session.mutate("apiKeys.create", { name: "npm run demo" })).secret;
}
