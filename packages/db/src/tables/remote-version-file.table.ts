import type { Insertable, Selectable } from "kysely";

export interface RemoteVersionFileTable {
  remote: string;
  version: string;
  path: string;
  sha256: string;
}

export type RemoteVersionFileRow = Selectable<RemoteVersionFileTable>;
export type NewRemoteVersionFile = Insertable<RemoteVersionFileTable>;
