import type { DeploymentRow } from "@aiweb/db/tables/deployment.table";
import type { ServeApplicationStatus } from "../../ray/ray-serve.ts";
import type { ReplicaHealth } from "./replica-health.ts";

export interface Judgement {
  state: DeploymentRow["state"];
  text: string;
  /** All that Ray said of a failure, for the log. */
  said?: string;
}

/** What its replica says: of its adapters when it answers, of its start before that. */
export interface ReplicaWord {
  health: ReplicaHealth | null;
  phase: string | null;
}

/** Longest excerpt of Ray's own words in a sentence. */
const WORDS = 400;
/** Our own errors are sentences; other ones keep their kind. */
const OWN_ERROR = /^(?:\w+\.)*TrainerError: /;

/** What Ray says of the replica; a failed build or import has no replica yet and is told of the application. */
function wordsOf(application: ServeApplicationStatus): string {
  const replica = application.deployments["Replica"]?.message ?? "";
  return replica === "" ? (application.message ?? "") : replica;
}

/** The last line of the error that Ray quotes, as the end of a sentence; empty when it quotes none. */
function reasonOf(words: string): string {
  const [, quoted] = /(?:Error|failed|exception):\s*\n([\s\S]+)/.exec(words) ?? [];
  const line = quoted?.trim().split("\n").at(-1)?.trim().replace(OWN_ERROR, "") ?? "";
  return line === "" ? "" : ` ${line.slice(0, WORDS)}`;
}

/** What state a deployment that should run is in, by what Serve and its replica say. */
export function judgeDeployment(deployment: Pick<DeploymentRow, "model_version_id">, application: ServeApplicationStatus | undefined, { health, phase }: ReplicaWord): Judgement {
  if (application === undefined) return { state: "starting", text: "Ray Serve is being told." };
  const words = wordsOf(application);
  if (application.status === "DELETING") return { state: "starting", text: "An earlier replica is being taken down first." };
  if (application.status === "DEPLOY_FAILED") return { state: "failed", text: reasonOf(words).trim() || words.trim().slice(0, WORDS) || "Ray gave no reason.", said: words };
  // While Serve changes its adapters it goes on answering.
  if (health !== null) return judgeAdapter(deployment, health);
  if (application.status === "RUNNING") return { state: "starting", text: "Its replica does not answer yet." };
  if (application.status === "UNHEALTHY") return { state: "starting", text: `Its replica stopped answering and is being started again.${reasonOf(words)}` };
  if (/failed to start/.test(words)) return { state: "starting", text: `It did not start and is tried again.${reasonOf(words)}` };
  if (phase !== null) return { state: "starting", text: `${phase}.` };
  if (/to be scheduled/.test(words)) return { state: "waiting", text: "Waiting for a free CPU or GPU on Ray. Stopping another deployment or a fine-tune makes room." };
  return { state: "starting", text: "Its replica is being started." };
}

function judgeAdapter(deployment: Pick<DeploymentRow, "model_version_id">, health: ReplicaHealth): Judgement {
  const running: Judgement = { state: "running", text: "Answers in the playground and over /v1." };
  if (deployment.model_version_id === null) return running;
  const adapter = health.adapters.find((entry) => entry.id === deployment.model_version_id);
  if (adapter?.state === "ready") return running;
  if (adapter?.state === "failed") return { state: "failed", text: adapter.reason ?? "Its adapter could not be loaded." };
  return { state: "starting", text: "Its adapter is being loaded." };
}
