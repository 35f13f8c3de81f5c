import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- whose key it is: that account ships the same remotes from the Remotes page; null for a pipeline's
    alter table publisher_key add column account_id uuid references account on delete set null;
    create index publisher_key_account on publisher_key (account_id) where account_id is not null;
  `.execute(db);
}
