import type { DeploymentSummary } from "@aiweb/contracts/deployments/deployment";
import type { listDeployments } from "@aiweb/db/queries/deployment/list-deployments";

export type ListedDeployment = Awaited<ReturnType<typeof listDeployments>>[number];

/** A deployment as lists and its page show it. */
export function deploymentSummaryOf(row: ListedDeployment): DeploymentSummary {
  const reference = `${row.model_handle}/${row.model_name}`;
  return {
    id: row.id,
    model: row.version_number === null ? reference : `${reference}@${row.version_number}`,
    modelName: row.model_name,
    version: row.version_number,
    base: { ref: row.base_handle === null ? "" : `${row.base_handle}/${row.base_name}`, name: row.base_name ?? "a deleted model" },
    state: row.state,
    stateSince: row.state_since.toISOString(),
    stateText: row.state_text,
    createdAt: row.created_at.toISOString(),
    requests: row.requests,
    firstTokenP50: row.first_token_p50,
    tokensPerSecondP50: row.tokens_per_second_p50,
    lastRequestAt: row.last_request_at?.toISOString() ?? null,
  };
}

/** What its owner may do with it now. */
export function deploymentActions(row: Pick<ListedDeployment, "state" | "desired">) {
  const down = row.state === "stopped" || row.state === "failed";
  return { stop: !down && row.desired === "running", start: down || row.desired === "stopped", remove: true };
}
