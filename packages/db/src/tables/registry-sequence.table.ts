import type { Generated, Selectable } from "kysely";

/** One row: how often the registry changed. */
export interface RegistrySequenceTable {
  single_row: Generated<boolean>;
  value: Generated<number>;
}

export type RegistrySequenceRow = Selectable<RegistrySequenceTable>;
