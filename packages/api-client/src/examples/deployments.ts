import type { DeploymentState, DeploymentSummary } from "@aiweb/contracts/deployments/deployment";
import type { DeploymentDetail } from "@aiweb/contracts/deployments/get-deployment";

const at = new Date(Date.UTC(2026, 10, 23, 15)).toISOString();

/** An invented deployment in this state. */
export function summaryIn(state: DeploymentState, stateText: string): DeploymentSummary {
  return {
    id: state,
    model: "ada/support-answers@3",
    modelName: "support-answers",
    version: 3,
    base: { ref: "aiweb/smollm2-135m-instruct", name: "SmolLM2-135M-Instruct" },
    state,
    stateSince: at,
    stateText,
    createdAt: at,
    requests: state === "running" ? 1240 : 0,
    firstTokenP50: state === "running" ? 96.4 : null,
    tokensPerSecondP50: state === "running" ? 13.24 : null,
    lastRequestAt: state === "running" ? at : null,
  };
}

/** One in each state. */
export const everyDeployment: readonly DeploymentSummary[] = [
  summaryIn("waiting", "Waits for the compute to answer"),
  summaryIn("starting", "Loading the base model"),
  summaryIn("running", "Answers now"),
  summaryIn("stopping", "Being taken down"),
  summaryIn("stopped", "Stopped by you"),
  summaryIn("failed", "The replica ran out of memory."),
];

/** The same, whole. */
export function deploymentIn(state: DeploymentState, stateText: string): DeploymentDetail {
  const down = state === "stopped" || state === "failed";
  return {
    ...summaryIn(state, stateText),
    madeFrom: [
      { kind: "model", title: "support-answers", detail: "version 3", href: "/marketplace/models/ada/support-answers" },
      { kind: "model", title: "SmolLM2-135M-Instruct", detail: "base model", href: "/marketplace/models/aiweb/smollm2-135m-instruct" },
      { kind: "job", title: "support-answers", detail: "fine-tuning job", href: "/ai/jobs/1" },
    ],
    requestsByHour: Array.from({ length: 24 }, (_, hour) => ({ hour: at, requests: hour * 5, errors: hour % 7 })),
    can: { stop: !down && state !== "stopping", start: down || state === "stopping", remove: true },
  };
}

/** What its replica wrote, `count` lines from `from` on. */
export function deploymentLog(count: number, from = 1): { id: number; at: string; level: "info"; text: string }[] {
  return Array.from({ length: count }, (_, index) => ({ id: from + index, at, level: "info", text: from + index === 1 ? "Base model ready, 2 threads" : `POST /v1/chat/completions 200, ${60 + ((from + index) % 9)} tokens` }));
}
