import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import type { DeploymentRow } from "../../tables/deployment.table.ts";
import type { ModelRow } from "../../tables/model.table.ts";

/** All that decides whether and how a call of /v1 is answered. */
export interface CallTarget extends Pick<ModelRow, "id" | "owner_id" | "name" | "provider" | "task" | "visibility" | "lifecycle" | "lifecycle_since" | "successor" | "upstream_id" | "can_chat" | "can_complete" | "created_at"> {
  owner_handle: string;
  /** The version that is named, or the newest; null where there is none. */
  version_id: string | null;
  /** The caller's own deployment of it. */
  deployment_id: string | null;
  deployment_state: DeploymentRow["state"] | null;
  deployment_text: string | null;
  base_digest: string | null;
  /** What serves it. */
  replica_id: string | null;
  sealed_secret: Buffer | null;
  /** The caller's own key for its provider. */
  sealed_key: Buffer | null;
  caller_address: string | null;
}

/**
 * A model as one account may call it, in one trip: model, version (by number or tag), the account's deployment with its
 * replica, and the account's key for the provider. Whether the account may see it is the caller's to decide.
 */
export async function findCallTarget(db: Db, query: { accountId: string; handle: string; name: string; number?: number | undefined; tag?: string | undefined }): Promise<CallTarget | undefined> {
  const number = query.number ?? null;
  // `latest` moves by itself: it is the newest version, whether or not a row says so.
  const tag = query.tag === undefined || query.tag === "latest" ? null : query.tag;
  const result = await sql<CallTarget>`
    select model.id, model.owner_id, model.name, model.provider, model.task, model.visibility, model.lifecycle, model.lifecycle_since::text as lifecycle_since, model.successor,
      model.upstream_id, model.can_chat, model.can_complete, model.created_at, owner.handle as owner_handle,
      version.id as version_id, deployment.id as deployment_id, deployment.state as deployment_state, deployment.state_text as deployment_text,
      deployment.base_digest, replica.id as replica_id, replica.sealed_secret, provider_key.sealed as sealed_key, caller.address as caller_address
    from account owner
    join model on model.owner_id = owner.id
    left join lateral (
      select model_version.id from model_version
      where model_version.model_id = model.id
        and (${number}::integer is null or model_version.number = ${number}::integer)
        and (${tag}::text is null or model_version.id in (select model_version_id from model_tag where model_tag.model_id = model.id and model_tag.tag = ${tag}::text))
      order by model_version.number desc limit 1
    ) version on true
    left join deployment on deployment.owner_id = ${query.accountId}::uuid and deployment.model_id = model.id and deployment.model_version_id is not distinct from version.id
    left join replica on replica.base_digest = deployment.base_digest
    left join provider_key on provider_key.account_id = ${query.accountId}::uuid and provider_key.provider = model.provider
    left join account caller on caller.id = ${query.accountId}::uuid
    where lower(owner.handle) = lower(${query.handle}) and model.name = ${query.name}`.execute(db);
  return result.rows[0];
}
