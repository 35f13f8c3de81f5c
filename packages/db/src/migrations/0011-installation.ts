import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- One row: which AIWeb this database belongs to. Its stored files carry the same id.
    create table installation (
      single_row boolean primary key default true check (single_row),
      id uuid not null default gen_random_uuid()
    );
    insert into installation default values;
  `.execute(db);
}
