import type { ModelSummary } from "@aiweb/contracts/models/model";
import type { ModelRow } from "@aiweb/db/tables/model.table";
import { modelStates } from "./action-states.ts";
import type { CallerMeans } from "./caller-means.ts";

/** A model's row with its owner and newest version's number, as lists read it. */
export type ModelWithOwner = ModelRow & { owner_handle: string; owner_name: string | null; newest_version: number | null };

/** A model as lists and pages show it to one caller. */
export function modelSummaryOf(row: ModelWithOwner, means: CallerMeans, accountId: string | null): ModelSummary {
  const states = modelStates(row, means);
  const reference = `${row.owner_handle}/${row.name}`;
  if (states.fineTune.fix?.href.startsWith("#") === true) {
    const page = `/marketplace/models/${encodeURIComponent(row.owner_handle)}/${encodeURIComponent(row.name)}`;
    states.fineTune = { ...states.fineTune, fix: { ...states.fineTune.fix, href: page + states.fineTune.fix.href } };
  }
  return {
    id: row.id,
    ref: reference,
    owner: { handle: row.owner_handle, name: row.owner_name },
    name: row.name,
    provider: row.provider,
    task: row.task,
    description: row.description,
    licence: row.licence,
    parameters: row.parameters,
    contextLength: row.context_length,
    abilities: { chat: row.can_chat, complete: row.can_complete, fineTune: row.can_fine_tune },
    lifecycle: { state: row.lifecycle, since: row.lifecycle_since, successor: row.successor },
    visibility: row.visibility,
    version: row.newest_version,
    ...states,
    mine: row.owner_id === accountId,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
