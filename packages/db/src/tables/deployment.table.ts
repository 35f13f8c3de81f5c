import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Int8WithDefault, TimestampWithDefault } from "../column-types.ts";

export interface DeploymentTable {
  id: Generated<string>;
  owner_id: string;
  model_id: string;
  /** null: the base itself */
  model_version_id: string | null;
  base_digest: string;
  desired: Generated<"running" | "stopped">;
  state: Generated<"waiting" | "starting" | "running" | "stopping" | "stopped" | "failed">;
  state_since: TimestampWithDefault;
  state_text: Generated<string>;
  last_log_id: Int8WithDefault;
  created_at: TimestampWithDefault;
}

export type DeploymentRow = Selectable<DeploymentTable>;
export type NewDeployment = Insertable<DeploymentTable>;
export type DeploymentUpdate = Updateable<DeploymentTable>;
