import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** The account of a model's maker, made when it is not there; its id. Its handle never becomes a person's. */
export async function upsertMaker(db: Db, maker: { handle: string; name: string }): Promise<string> {
  const result = await sql<{ id: string }>`
    insert into account (kind, handle, handle_chosen, name) values ('provider', ${maker.handle}, true, ${maker.name})
    on conflict (lower(handle)) do update set name = excluded.name where account.kind = 'provider'
    returning id`.execute(db);
  const row = result.rows[0];
  if (row === undefined) throw new Error(`The handle ${maker.handle} belongs to a person; the catalogue's maker cannot have it.`);
  return row.id;
}
