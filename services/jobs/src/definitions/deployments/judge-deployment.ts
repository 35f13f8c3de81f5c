import type { DeploymentRow } from "@aiweb/db/tables/deployment.table";
import type { ServeApplicationStatus } from "../../ray/ray-serve.ts";
import type { ReplicaHealth } from "./replica-health.ts";

export interface Judgement {
  state: DeploymentRow["state"];
  text: string;
}

/** Longest excerpt of Serve's own words in a sentence. */
const WORDS = 400;

function lastLine(message: string | null | undefined): string {
  const line = (message ?? "").trim().split("\n").at(-1)?.trim() ?? "";
  return line.slice(0, WORDS);
}

/** What state a deployment that should run is in, by what Serve and its replica say. `health` is null when the replica does not answer. */
export function judgeDeployment(deployment: Pick<DeploymentRow, "model_version_id">, application: ServeApplicationStatus | undefined, health: ReplicaHealth | null): Judgement {
  if (application === undefined) return { state: "starting", text: "Ray Serve is being told." };
  switch (application.status) {
    case "DEPLOY_FAILED":
      return { state: "failed", text: `It did not start. Ray says: ${lastLine(application.message)}` };
    case "UNHEALTHY":
      return { state: "starting", text: "Its replica failed and is being started again." };
    case "DELETING":
      return { state: "starting", text: "An earlier replica is being taken down first." };
    case "RUNNING":
      return judgeRunning(deployment, health);
    default:
      if (/resource|schedul/i.test(application.message ?? "")) return { state: "waiting", text: "Waiting for a free CPU or GPU on Ray." };
      return { state: "starting", text: "Its base model is being loaded." };
  }
}

function judgeRunning(deployment: Pick<DeploymentRow, "model_version_id">, health: ReplicaHealth | null): Judgement {
  if (health === null) return { state: "starting", text: "Its replica does not answer yet." };
  if (deployment.model_version_id === null) return { state: "running", text: "Running." };
  const adapter = health.adapters.find((entry) => entry.id === deployment.model_version_id);
  if (adapter?.state === "ready") return { state: "running", text: "Running." };
  if (adapter?.state === "failed") return { state: "failed", text: adapter.reason ?? "Its adapter could not be loaded." };
  return { state: "starting", text: "Its adapter is being loaded." };
}
