import { Migrator, type Migration } from "kysely/migration";
import type { Db } from "./connect.ts";
import * as accounts from "./migrations/0001-accounts.ts";
import * as auditUsageLive from "./migrations/0002-audit-usage-live.ts";
import * as datasets from "./migrations/0003-datasets.ts";
import * as models from "./migrations/0004-models.ts";
import * as jobs from "./migrations/0005-jobs.ts";
import * as deployments from "./migrations/0006-deployments.ts";
import * as conversations from "./migrations/0007-conversations.ts";
import * as replicaPhase from "./migrations/0008-replica-phase.ts";
import * as versionLineage from "./migrations/0009-version-lineage.ts";
import * as estimatedTokens from "./migrations/0010-estimated-tokens.ts";
import * as installation from "./migrations/0011-installation.ts";
import * as remotes from "./migrations/0012-remotes.ts";
import * as publishers from "./migrations/0013-publishers.ts";
import * as remoteOverrides from "./migrations/0014-remote-overrides.ts";

/** In order. A migration that has landed is never edited: the next change is the next number. */
export const MIGRATIONS: Record<string, Migration> = {
  "0001-accounts": accounts,
  "0002-audit-usage-live": auditUsageLive,
  "0003-datasets": datasets,
  "0004-models": models,
  "0005-jobs": jobs,
  "0006-deployments": deployments,
  "0007-conversations": conversations,
  "0008-replica-phase": replicaPhase,
  "0009-version-lineage": versionLineage,
  "0010-estimated-tokens": estimatedTokens,
  "0011-installation": installation,
  "0012-remotes": remotes,
  "0013-publishers": publishers,
  "0014-remote-overrides": remoteOverrides,
};

/**
 * Brings the schema to the newest version; safe when several processes do it at once (Kysely takes a lock).
 * Returns the names that ran now. Throws when the database was made by a newer AIWeb.
 */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error("A migration failed.", { cause: error });
  return (results ?? []).filter((result) => result.status === "Success").map((result) => result.migrationName);
}
