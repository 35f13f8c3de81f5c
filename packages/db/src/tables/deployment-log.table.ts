import type { Insertable, Selectable, Updateable } from "kysely";
import type { Int8, Timestamp } from "../column-types.ts";

export interface DeploymentLogTable {
  deployment_id: string;
  id: Int8;
  level: "debug" | "info" | "warning" | "error";
  text: string;
  at: Timestamp;
}

export type DeploymentLogRow = Selectable<DeploymentLogTable>;
export type NewDeploymentLog = Insertable<DeploymentLogTable>;
export type DeploymentLogUpdate = Updateable<DeploymentLogTable>;
