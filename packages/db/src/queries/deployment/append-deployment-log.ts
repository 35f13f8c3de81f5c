import type { Db } from "../../connect.ts";
import type { DeploymentLogRow } from "../../tables/deployment-log.table.ts";

/** A deployment's log keeps its newest lines. */
const KEPT_LINES = 10_000;

export type DeploymentLogText = Pick<DeploymentLogRow, "level" | "text"> & { at: Date | string };

/** Adds lines to a deployment's log; ids grow under its row's lock. */
export async function appendDeploymentLog(tx: Db, deploymentId: string, lines: DeploymentLogText[]): Promise<void> {
  if (lines.length === 0) return;
  const row = await tx
    .updateTable("deployment")
    .set((deployment) => ({ last_log_id: deployment("last_log_id", "+", lines.length) }))
    .where("id", "=", deploymentId)
    .returning("last_log_id")
    .executeTakeFirst();
  if (row === undefined) return;
  const first = row.last_log_id - lines.length + 1;
  await tx
    .insertInto("deployment_log")
    .values(lines.map((line, index) => ({ ...line, text: line.text.replaceAll("\u0000", "\uFFFD"), deployment_id: deploymentId, id: first + index })))
    .execute();
  await tx
    .deleteFrom("deployment_log")
    .where("deployment_id", "=", deploymentId)
    .where("id", "<=", row.last_log_id - KEPT_LINES)
    .execute();
}
