import { expect, test } from "vitest";
import { failedStart } from "../../testing/fake-ray.ts";
import { judgeDeployment, type ReplicaWord } from "./judge-deployment.ts";

const version = "7c1f4a3e-5c0b-4a52-9d3e-0a9f0c5b1a11";
const silent: ReplicaWord = { health: null, phase: null };
const loading: ReplicaWord = { health: null, phase: "Loading the base model into memory" };
const healthy = (state: "ready" | "loading" | "failed", reason?: string): ReplicaWord => ({ health: { ready: true, adapters: [{ id: version, state, reason }] }, phase: null });

/** As Serve tells it: the application's message names what failed, the deployment's says why. */
function told(status: string, message = "") {
  return { status, message: status === "UNHEALTHY" ? "The deployments ['Replica'] are UNHEALTHY." : "", deployments: { Replica: { status, message } } };
}
function failed(error: string) {
  const { status, message, replica } = failedStart(error);
  return { status, message, deployments: { Replica: replica } };
}

const NO_ROOM = "Deployment 'Replica' in application 'base' has 1 replicas that have taken more than 30s to be scheduled. Resources required for each replica: {'CPU': 0.5}, total resources available: {}. Use `ray status` for more details.";
const TRIES = "A replica failed to start with exception. Retrying 2 more time(s). Error:\nTraceback\nMemoryError: no memory";

test.each([
  ["not told yet", undefined, silent, "starting"],
  ["before its process runs", told("DEPLOYING"), silent, "starting"],
  ["no room on Ray", told("DEPLOYING", NO_ROOM), silent, "waiting"],
  ["found room at last, and loads", told("DEPLOYING", NO_ROOM), loading, "starting"],
  ["broken at first", told("DEPLOYING", TRIES), loading, "starting"],
  ["broken for good", failed("ValueError: no such base"), silent, "failed"],
  ["not to be built", { status: "DEPLOY_FAILED", message: "Deploying app 'base' failed with exception:\nImportError: no torch", deployments: {} }, silent, "failed"],
  ["up, but its port is silent", told("RUNNING"), silent, "starting"],
  ["fell over", told("UNHEALTHY"), silent, "starting"],
  ["adapter under way", told("RUNNING"), healthy("loading"), "starting"],
  ["adapter unknown to the replica", told("RUNNING"), { health: { ready: true, adapters: [] }, phase: null }, "starting"],
  ["adapter ready", told("RUNNING"), healthy("ready"), "running"],
  ["ready while Serve changes another adapter", told("DEPLOYING"), healthy("ready"), "running"],
  ["ready while Serve still calls it unhealthy", told("UNHEALTHY"), healthy("ready"), "running"],
  ["adapter broken", told("RUNNING"), healthy("failed", "The file is damaged."), "failed"],
])("%s", (_case, application, word, state) => {
  expect(judgeDeployment({ model_version_id: version }, application, word).state).toBe(state);
});

test.each([
  ["our own error is a sentence", failed("aiweb_trainer.errors.TrainerError: The base model cannot be fetched from AIWeb: 404"), silent, "The base model cannot be fetched from AIWeb: 404"],
  ["another's keeps its kind", failed("torch.OutOfMemoryError: CUDA out of memory"), silent, "torch.OutOfMemoryError: CUDA out of memory"],
  ["a failed build has no replica", { status: "DEPLOY_FAILED", message: "Deploying app 'base' failed with exception:\nTraceback\nImportError: no torch", deployments: {} }, silent, "ImportError: no torch"],
  ["tried again, with why", told("DEPLOYING", TRIES), silent, "It did not start and is tried again. MemoryError: no memory"],
  ["what it does now", told("DEPLOYING"), loading, "Loading the base model into memory."],
])("says why: %s", (_case, application, word, text) => {
  expect(judgeDeployment({ model_version_id: null }, application, word).text).toBe(text);
});

test("a failure carries all that Ray said, for the log", () => {
  expect(judgeDeployment({ model_version_id: null }, failed("ValueError: no such base"), silent).said).toContain('File "serve.py"');
});

test("the base itself needs no adapter", () => {
  expect(judgeDeployment({ model_version_id: null }, told("RUNNING"), { health: { ready: true, adapters: [] }, phase: null })).toEqual({ state: "running", text: "Answers in the playground and over /v1." });
});
