import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The answer broke off before its count: completion_tokens are the pieces that arrived.
    alter table usage_event add column tokens_estimated boolean not null default false;
  `.execute(db);
}
