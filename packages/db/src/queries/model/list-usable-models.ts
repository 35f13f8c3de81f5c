import { sql } from "kysely";
import type { Db } from "../../connect.ts";

export interface UsableModel {
  /** `handle/name` for the newest version, `handle/name@n` for an older one that runs. */
  reference: string;
  handle: string;
  created_at: Date;
}

/**
 * Text models that answer for an account now: providers' that it has a key for (or that `shared` names, for which the
 * server's own is used), and what it has running here. By name, so that pages hold still.
 */
export async function listUsableModels(db: Db, query: { accountId: string; shared: ("openai" | "hugging-face")[]; after: string | null; limit: number }): Promise<UsableModel[]> {
  const result = await sql<UsableModel>`
    select reference, handle, created_at from (
      select owner.handle || '/' || model.name as reference, owner.handle, model.created_at
      from model join account owner on owner.id = model.owner_id
      where model.visibility = 'public' and model.lifecycle <> 'retired' and model.task = 'text-generation' and model.provider in ('openai', 'hugging-face')
        and (model.provider = any(${query.shared}::text[]) or exists (select from provider_key where account_id = ${query.accountId}::uuid and provider_key.provider = model.provider))
      union
      select owner.handle || '/' || model.name || case when version.number < (select max(number) from model_version where model_id = model.id) then '@' || version.number else '' end, owner.handle, model.created_at
      from deployment
      join model on model.id = deployment.model_id
      join account owner on owner.id = model.owner_id
      left join model_version version on version.id = deployment.model_version_id
      where deployment.owner_id = ${query.accountId}::uuid and deployment.state = 'running'
        and model.lifecycle <> 'retired' and model.task = 'text-generation' and (model.visibility = 'public' or model.owner_id = ${query.accountId}::uuid)
    ) as usable
    where ${query.after}::text is null or reference > ${query.after}::text
    order by reference
    limit ${query.limit}`.execute(db);
  return result.rows;
}
