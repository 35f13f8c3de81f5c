import type { Insertable, Selectable, Updateable } from "kysely";
import type { Int8 } from "../column-types.ts";

export interface RejectedRowTable {
  dataset_file_id: string;
  position: number;
  line: Int8;
  reason: string;
  text: string;
}

export type RejectedRowRow = Selectable<RejectedRowTable>;
export type NewRejectedRow = Insertable<RejectedRowTable>;
export type RejectedRowUpdate = Updateable<RejectedRowTable>;
