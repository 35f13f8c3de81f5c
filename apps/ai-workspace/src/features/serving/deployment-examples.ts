import type { DeploymentState, DeploymentSummary } from "@aiweb/contracts/deployments/deployment";

export const at = new Date(Date.UTC(2026, 10, 23, 15)).toISOString();

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
