import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/**
 * Erases an account in the caller's transaction: everything private goes; of its datasets and models those that others
 * made something from leave a tombstone, for the lineage of it, and its handle stays taken.
 */
export async function eraseAccount(tx: Db, accountId: string): Promise<void> {
  await sql`
    insert into tombstone (id, kind, owner_id, name, visibility, hash)
    select dataset.id, 'dataset', dataset.owner_id, account.handle || '/' || dataset.name, dataset.visibility,
      (select hash from dataset_version where dataset_id = dataset.id order by number desc limit 1)
    from dataset join account on account.id = dataset.owner_id
    where dataset.owner_id = ${accountId}
      and (
        exists (select from job_dataset used join job on job.id = used.job_id where used.dataset_id = dataset.id and job.owner_id <> dataset.owner_id)
        or exists (
          select from model_version_dataset learned join model_version version on version.id = learned.model_version_id join model made on made.id = version.model_id
          where learned.dataset_id = dataset.id and made.owner_id <> dataset.owner_id
        )
      )
    union all
    select model.id, 'model', model.owner_id, account.handle || '/' || model.name, model.visibility, model.base_digest
    from model join account on account.id = model.owner_id
    where model.owner_id = ${accountId}
      and (
        exists (select from job where job.base_model_id = model.id and job.owner_id <> model.owner_id)
        or exists (select from model_version version join model made on made.id = version.model_id where version.base_model_id = model.id and made.owner_id <> model.owner_id)
      )
    on conflict (id) do nothing`.execute(tx);
  for (const table of ["deployment", "job", "model", "dataset", "conversation"] as const) await tx.deleteFrom(table).where("owner_id", "=", accountId).execute();
  for (const table of ["upload", "api_key", "provider_key", "session", "identity", "live_event"] as const) await tx.deleteFrom(table).where("account_id", "=", accountId).execute();
  // its publisher keys end with it; the audit goes on naming them
  await tx.updateTable("publisher_key").set({ revoked_at: new Date(), account_id: null }).where("account_id", "=", accountId).where("revoked_at", "is", null).execute();
  await tx.updateTable("account").set({ name: null, address: null, deleted_at: new Date() }).where("id", "=", accountId).execute();
}
