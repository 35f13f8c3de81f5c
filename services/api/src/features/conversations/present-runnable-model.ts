import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import type { RunnableRow } from "@aiweb/db/queries/model/runnable-models";
import { modelStates } from "../models/action-states.ts";
import type { CallerMeans } from "../models/caller-means.ts";

const SERVED = new Set<RunnableRow["provider"]>(["this-machine", "fine-tune"]);

/** How a model stands: blocked by what is missing, running, on its way, or to be served here. */
function stateOf(row: RunnableRow, means: CallerMeans): Pick<RunnableModel, "state" | "reason" | "fix"> {
  const { use } = modelStates(row, means);
  if (!use.possible) return { state: "blocked", reason: use.reason, fix: use.fix };
  if (!SERVED.has(row.provider)) return { state: "ready", reason: null, fix: null };
  const reason = row.deployment_text === null || row.deployment_text === "" ? null : row.deployment_text;
  switch (row.deployment_state) {
    case "running":
      return { state: "ready", reason: null, fix: null };
    case "waiting":
    case "starting":
      return { state: "starting", reason, fix: null };
    case "failed":
      return { state: "deploy", reason, fix: null };
    case "stopping":
    case "stopped":
    case null:
      return { state: "deploy", reason: null, fix: null };
  }
}

function groupOf(row: RunnableRow, accountId: string): RunnableModel["group"] {
  if (row.provider !== "fine-tune") return row.provider;
  return row.owner_id === accountId ? "my-models" : "public";
}

/** A model that one could talk to. `suffix` is how its version was asked for (`@3`, `:production`); without it, an older version is told by its number. */
export function presentRunnableModel(row: RunnableRow, options: { means: CallerMeans; accountId: string; suffix?: string }): RunnableModel {
  const { means, accountId } = options;
  const older = row.version_number !== null && row.version_number !== row.newest_version;
  const suffix = options.suffix ?? (older ? `@${row.version_number}` : "");
  return {
    ref: `${row.owner_handle}/${row.name}${suffix}`,
    name: suffix === "" ? row.name : `${row.name} ${suffix}`,
    owner: row.owner_handle,
    version: row.version_number,
    group: groupOf(row, accountId),
    abilities: { chat: row.can_chat, complete: row.can_complete, fineTune: row.can_fine_tune },
    contextLength: row.context_length,
    deployment: row.deployment_id,
    ...stateOf(row, means),
  };
}
