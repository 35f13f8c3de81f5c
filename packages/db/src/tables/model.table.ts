import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Int8, JsonWithDefault, TimestampWithDefault } from "../column-types.ts";

export interface ModelTable {
  id: Generated<string>;
  owner_id: string;
  name: string;
  provider: "this-machine" | "hugging-face" | "openai" | "aws-bedrock" | "fine-tune";
  task: "text-generation" | "text-to-image" | "speech" | "text-to-video";
  description: Generated<string>;
  /** markdown */
  card: Generated<string>;
  licence: Generated<string>;
  parameters: Int8 | null;
  /** tokens */
  context_length: number | null;
  can_chat: Generated<boolean>;
  can_complete: Generated<boolean>;
  can_fine_tune: Generated<boolean>;
  lifecycle: Generated<"active" | "legacy" | "retired">;
  lifecycle_since: string | null;
  /** handle/name */
  successor: string | null;
  /** how its provider names it */
  upstream_id: string | null;
  page_url: string | null;
  /** sentences */
  fine_tune_needs: JsonWithDefault;
  /** of the local base's files */
  base_digest: string | null;
  /** order of relevance among platform models */
  rank: Generated<number>;
  visibility: Generated<"private" | "public">;
  created_at: TimestampWithDefault;
  updated_at: TimestampWithDefault;
}

export type ModelRow = Selectable<ModelTable>;
export type NewModel = Insertable<ModelTable>;
export type ModelUpdate = Updateable<ModelTable>;
