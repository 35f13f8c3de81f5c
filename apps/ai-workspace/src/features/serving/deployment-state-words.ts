import type { DeploymentState } from "@aiweb/contracts/deployments/deployment";

type Tone = "good" | "warn" | "bad" | "neutral";

export const deploymentStates: readonly DeploymentState[] = ["running", "starting", "waiting", "stopping", "stopped", "failed"];

/** A state in a word, and its tone. */
export const deploymentStateWords: Record<DeploymentState, { word: string; tone: Tone }> = {
  waiting: { word: "Waiting", tone: "neutral" },
  starting: { word: "Starting", tone: "warn" },
  running: { word: "Serving", tone: "good" },
  stopping: { word: "Stopping", tone: "warn" },
  stopped: { word: "Stopped", tone: "neutral" },
  failed: { word: "Failed", tone: "bad" },
};
