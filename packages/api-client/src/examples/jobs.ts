import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import type { JobEvent } from "@aiweb/contracts/jobs/list-job-events";
import type { JobMetric } from "@aiweb/contracts/jobs/list-job-metrics";
import { exampleId } from "./lists.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 14, 50 + minute)).toISOString();

/** A job in the middle of its run, for stories. */
export const runningJob: JobDetail = {
  id: "3f0c2a5e-0a3f-4c8f-9d7e-5b1d8a1f2c34",
  kind: "fine-tune",
  name: "support-answers",
  state: "running",
  stateSince: at(2),
  stateText: "Attempt 2, resumed at step 40 after its node was lost.",
  cancelRequested: false,
  attempt: 2,
  base: { ref: "aiweb/smollm2-135m-instruct", name: "SmolLM2-135M-Instruct" },
  progress: { step: 79, totalSteps: 120, secondsPerStep: 2.4, secondsLeft: 98, memoryBytes: 1_932_735_283 },
  createdAt: at(0),
  startedAt: at(1),
  endedAt: null,
  configuration: {
    name: "support-answers",
    description: "",
    visibility: "private",
    base: "aiweb/smollm2-135m-instruct",
    datasets: [
      { dataset: "ada/support-tickets", version: 7, weight: 3, rowCap: null, mapping: { kind: "prompt-completion", prompt: "question", completion: "answer", system: null } },
      { dataset: "ada/product-manual", version: 2, weight: 1, rowCap: 500, mapping: { kind: "messages", column: "messages" } },
    ],
    training: {
      steps: 120,
      epochs: null,
      learningRate: 0.001,
      batchSize: 4,
      gradientAccumulation: 1,
      loraRank: 8,
      loraAlpha: 16,
      loraDropout: 0,
      sequenceLength: 256,
      seed: 42,
      validationShare: 0.05,
      checkpointEvery: 20,
      evaluateEvery: 20,
      gpus: null,
    },
  },
  configurationHash: "9f3c5d1c5a7b0e6f1d2c3b4a59687f6e5d4c3b2a19087f6e5d4c3b2a1908e21a",
  threads: 2,
  gpus: 0,
  attempts: [
    { id: "1c7f3f5d-9b4f-4a1f-8c2e-2f3e4d5c6b7a", number: 2, state: "running", node: "node-2", resumedFromStep: 40, startedAt: at(2), endedAt: null, reason: null },
    { id: "0b6f2f4c-8a3f-4f0e-9b1d-1f2e3d4c5b6a", number: 1, state: "lost", node: "node-1", resumedFromStep: null, startedAt: at(1), endedAt: at(2), reason: "Its node was lost" },
  ],
  checkpoints: [
    { step: 20, bytes: 9_830_400, sha256: "a".repeat(64), attempt: 1, createdAt: at(1) },
    { step: 40, bytes: 9_830_400, sha256: "b".repeat(64), attempt: 1, createdAt: at(2) },
  ],
  madeFrom: [
    { kind: "model", title: "SmolLM2-135M-Instruct", detail: "base model", href: "/marketplace/models/aiweb/smollm2-135m-instruct" },
    { kind: "dataset", title: "support-tickets @ v7", detail: "weight 3 · 4,210 rows", href: "/data/datasets/ada/support-tickets" },
    { kind: "dataset", title: "product-manual @ v2", detail: "deleted since", href: null },
  ],
  becomes: [{ kind: "model", title: "support-answers", detail: "version 3, private, once it is done", href: null }],
  error: null,
  can: { cancel: true, retry: false, resume: false, remove: false },
};

/** The same, ended by a mistake that its owner can mend. */
export const failedJob: JobDetail = {
  ...runningJob,
  state: "failed",
  stateText: "",
  endedAt: at(9),
  error: { code: "out-of-memory", message: "The node ran out of memory at step 79. Use a smaller batch or a shorter sequence length." },
  can: { cancel: false, retry: true, resume: true, remove: true },
};

/** One that ended well. */
export const succeededJob: JobDetail = {
  ...runningJob,
  id: exampleId(21),
  state: "succeeded",
  stateText: "Version 3 of support-answers is ready.",
  endedAt: at(9),
  progress: { step: 120, totalSteps: 120, secondsPerStep: 2.4, secondsLeft: 0, memoryBytes: 1_932_735_283 },
  becomes: [{ kind: "model", title: "support-answers", detail: "version 3, private", href: "/marketplace/models/ada/support-answers" }],
  can: { cancel: false, retry: false, resume: false, remove: true },
};

/** One that waits for a place. */
export const queuedJob: JobDetail = {
  ...runningJob,
  id: exampleId(22),
  name: "refund-letters",
  state: "queued",
  stateSince: at(0),
  stateText: "Waiting for a free slot",
  attempt: 0,
  progress: null,
  startedAt: null,
  attempts: [],
  checkpoints: [],
  configuration: { ...runningJob.configuration, name: "refund-letters" },
};

/** What a run measured in its first steps. */
export function exampleMetrics(steps: number): JobMetric[] {
  return Array.from({ length: steps }, (_, index) => ({
    step: index + 1,
    attempt: index < 40 ? 1 : 2,
    epoch: null,
    loss: 0.9 + 2.1 / (1 + index / 12) + Math.sin(index * 1.7) / 25,
    evalLoss: (index + 1) % 20 === 0 ? 1.1 + 2.1 / (1 + index / 12) : null,
    learningRate: 0.001 * (1 - index / 120),
    gradNorm: null,
    tokensPerSecond: 400,
  }));
}

/** What its trainer wrote, `count` lines from `from` on. */
export function exampleEvents(count: number, from = 1): JobEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const id = from + index;
    return { id, at: at(1), attempt: id < 40 ? 1 : 2, kind: "log", level: "info", text: `step ${id}  loss ${(0.9 + 2.1 / (1 + id / 12)).toFixed(3)}  lr 1.0e-3` };
  });
}
