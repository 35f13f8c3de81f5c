import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Which remotes this browser gets from elsewhere, by name; the schema is remoteOverrides in contracts. They end with the session.
    alter table session add column remote_overrides jsonb not null default '{}';
  `.execute(db);
}
