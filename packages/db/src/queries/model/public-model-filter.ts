import { sql, type RawBuilder } from "kysely";
import type { ModelTable } from "../../tables/model.table.ts";
import { anywhere } from "../like-pattern.ts";

/** What decides whether a model can run or be fine-tuned for one caller. */
export interface ModelMeans {
  openaiKey: boolean;
  huggingFaceKey: boolean;
  /** Ray answers, so that models can be served and trained here. */
  compute: boolean;
}

export interface PublicModelFilter {
  search: string;
  task: ModelTable["task"][];
  provider: ModelTable["provider"][];
  licence: string[];
  can: ("run" | "fine-tune")[];
  means: ModelMeans;
}

/** Whether a model answers for a caller with these means; the same rule as the api's action states. */
export function canRun(means: ModelMeans): RawBuilder<boolean> {
  return sql<boolean>`(model.lifecycle <> 'retired' and model.task = 'text-generation' and case model.provider
    when 'openai' then ${means.openaiKey}::boolean
    when 'hugging-face' then ${means.huggingFaceKey}::boolean
    when 'this-machine' then ${means.compute}::boolean and model.base_digest is not null
    when 'fine-tune' then ${means.compute}::boolean and exists (select from model_version v where v.model_id = model.id)
    else false end)`;
}

/** Whether a model can be taught here. */
export function canFineTune(means: ModelMeans): RawBuilder<boolean> {
  return sql<boolean>`(model.lifecycle <> 'retired' and model.can_fine_tune and model.provider = 'this-machine' and model.base_digest is not null and ${means.compute}::boolean)`;
}

/** Name, owner, task or description holds what is searched for. */
export function matchesSearch(search: string): RawBuilder<boolean> {
  if (search === "") return sql<boolean>`true`;
  const like = anywhere(search);
  return sql<boolean>`(account.handle || '/' || model.name ilike ${like} or coalesce(account.name, '') ilike ${like} or replace(model.task, '-', ' ') ilike ${like} or model.description ilike ${like})`;
}

/** One condition a facet, so that the counts of each can leave out its own. */
export function facetConditions(filter: PublicModelFilter): Record<"task" | "provider" | "licence" | "can", RawBuilder<boolean>> {
  const among = (column: string, values: readonly string[]) =>
    values.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql`${value}`))})`;
  const can = filter.can.map((wanted) => (wanted === "run" ? canRun(filter.means) : canFineTune(filter.means)));
  return {
    task: among("model.task", filter.task),
    provider: among("model.provider", filter.provider),
    licence: among("model.licence", filter.licence),
    can: can.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(can, sql` and `)})`,
  };
}
