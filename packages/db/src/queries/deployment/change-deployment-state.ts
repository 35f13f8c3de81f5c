import type { Db } from "../../connect.ts";
import type { DeploymentRow } from "../../tables/deployment.table.ts";
import { insertLiveEvent } from "../live-event/insert-live-event.ts";
import { findReplicaHeard } from "../replica/find-replica-heard.ts";
import { insertUsageEvent } from "../usage-event/insert-usage-event.ts";
import { appendDeploymentLog } from "./append-deployment-log.ts";

export interface DeploymentStateChange {
  state: DeploymentRow["state"];
  /** Why, in a sentence. */
  text: string;
  desired?: DeploymentRow["desired"];
}

/** A replica is heard at least this often. */
const HEARTBEAT_MS = 15_000;

/**
 * Moves a deployment to a state: row, line in its log, hints to open pages, and a usage row when it ran until now.
 * The caller holds its lock. Saying the same again changes nothing.
 */
export async function changeDeploymentState(tx: Db, deployment: DeploymentRow, change: DeploymentStateChange): Promise<void> {
  const { state, text, desired = deployment.desired } = change;
  if (deployment.state === state && deployment.state_text === text && deployment.desired === desired) return;
  const now = new Date();
  const moved = deployment.state !== state;
  await tx
    .updateTable("deployment")
    .set({ state, state_text: text, desired, ...(moved ? { state_since: now } : {}) })
    .where("id", "=", deployment.id)
    .execute();
  if (moved && deployment.state === "running") {
    const heard = await findReplicaHeard(tx, deployment.base_digest);
    // After a crash the row says "running" until somebody looks again: it ran as long as it was heard.
    const until = heard === null ? now.getTime() : Math.min(now.getTime(), heard.getTime() + HEARTBEAT_MS);
    const milliseconds = Math.max(0, until - deployment.state_since.getTime());
    await insertUsageEvent(tx, { kind: "deployment", account_id: deployment.owner_id, target_id: deployment.id, milliseconds, outcome: state === "failed" ? "failed" : "ok" });
  }
  await appendDeploymentLog(tx, deployment.id, [{ level: state === "failed" ? "error" : "info", text: `${state}: ${text}`, at: now }]);
  await insertLiveEvent(tx, { accountId: deployment.owner_id, topic: `deployment:${deployment.id}`, payload: { state } });
  await insertLiveEvent(tx, { accountId: deployment.owner_id, topic: "deployments", payload: { deployment: deployment.id, state } });
}
