import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import type { NewModel } from "../../tables/model.table.ts";

/** Writes a platform model by its owner and name. `updated_at` moves only when something changed. */
export async function upsertPlatformModel(db: Db, model: NewModel): Promise<void> {
  const { owner_id: _owner, name: _name, ...changing } = model;
  await db
    .insertInto("model")
    .values(model)
    .onConflict((conflict) =>
      conflict
        .columns(["owner_id", "name"])
        .doUpdateSet({ ...changing, updated_at: sql<Date>`now()` })
        .where(sql<boolean>`row(${sql.join(Object.keys(changing).map((column) => sql`model.${sql.ref(column)}`))}) is distinct from row(${sql.join(
          Object.keys(changing).map((column) => sql`excluded.${sql.ref(column)}`),
        )})`),
    )
    .execute();
}
