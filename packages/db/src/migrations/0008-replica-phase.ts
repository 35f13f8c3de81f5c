import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table replica
      add column phase text, -- what it does before it can answer, in its own words
      add column heard_at timestamptz; -- its last word
    alter table message drop column stop_requested_at;
  `.execute(db);
}
