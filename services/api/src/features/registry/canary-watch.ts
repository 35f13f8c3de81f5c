import type { FastifyBaseLogger } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { countVersionLoads, type LoadCounts } from "@aiweb/db/queries/remote-load/count-remote-loads";
import type { RemoteRow } from "@aiweb/db/tables/remote.table";
import type { Services } from "../../trpc/context.ts";
import { changeRemote, stateOf } from "./change-remote.ts";
import { defaultOf, without } from "./deployments.ts";

/** Loads after which a version is judged. */
const ENOUGH_LOADS = 20;
/** Share of failures that is no accident any more. */
const WORST_SHARE = 0.05;
/** Loads older than this say nothing of today. */
export const WINDOW_MS = 24 * 60 * 60 * 1000;

/** As the audit names it. An account's handle has no space in it, and a key's name stands in quotes. */
export const CANARY_WATCH = "the canary watch";

type VersionLoads = LoadCounts & { version: string };
const shareOf = (counts: LoadCounts | undefined): number => (counts === undefined || counts.loads === 0 ? 0 : counts.failed / counts.loads);

/** Versions beside the default that fail too often: past 5 % and past twice the default's share, in 20 loads or more. */
export function failing(counts: readonly VersionLoads[], standard: string, canaries: readonly string[]): VersionLoads[] {
  const usual = shareOf(counts.find(({ version }) => version === standard));
  return counts.filter((one) => canaries.includes(one.version) && one.loads >= ENOUGH_LOADS && shareOf(one) > WORST_SHARE && shareOf(one) > 2 * usual);
}

/** Looks at a remote after each report: takes a canary that fails too often out of traffic, once; whoever changed the remote meanwhile knows better. */
export async function watchCanary({ db, log, requestId }: Pick<Services, "db"> & { log: FastifyBaseLogger; requestId: string }, row: RemoteRow): Promise<void> {
  const remote = row.name;
  const { deployment } = stateOf(row);
  const standard = defaultOf(deployment);
  const canaries = [...deployment.versions.filter((one) => !one.default), ...deployment.rules].map(({ version }) => version).filter((version) => version !== standard);
  if (standard === undefined || canaries.length === 0) return;
  const [worst] = failing(await countVersionLoads(db, remote, new Date(Date.now() - WINDOW_MS)), standard, canaries);
  if (worst === undefined) return;
  const { version, failed, loads } = worst;
  const reason = `${failed} of ${loads} page loads failed with ${version}: it went back to ${standard} by itself.`;
  const note = { action: "registry.rollback", publisher: { name: CANARY_WATCH, accountId: null }, reason, requestId, version };
  try {
    await db.transaction().execute((tx) => changeRemote(tx, { remote, revision: row.revision }, note, (before) => ({ ...before, deployment: without(before.deployment, version) })));
    log.warn({ remote, version, failed, loads }, "a canary failed too often and was taken back");
  } catch (error) {
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
  }
}
