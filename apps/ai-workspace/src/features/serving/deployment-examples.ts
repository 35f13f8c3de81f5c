import type { DeploymentState, DeploymentSummary } from "@aiweb/contracts/deployments/deployment";

const at = new Date(Date.UTC(2026, 10, 23, 15)).toISOString();

function deployment(state: DeploymentState, stateText: string): DeploymentSummary {
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

/** Invented deployments for stories, one in each state. */
export const everyDeployment: readonly DeploymentSummary[] = [
  deployment("waiting", "Waits for the compute to answer"),
  deployment("starting", "Loading the base model"),
  deployment("running", "Answers now"),
  deployment("stopping", "Being taken down"),
  deployment("stopped", "Stopped by you"),
  deployment("failed", "The replica ran out of memory."),
];
