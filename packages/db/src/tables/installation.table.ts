import type { Generated, Selectable } from "kysely";

/** One row: which AIWeb this database belongs to. */
export interface InstallationTable {
  single_row: Generated<boolean>;
  id: Generated<string>;
}

export type InstallationRow = Selectable<InstallationTable>;
