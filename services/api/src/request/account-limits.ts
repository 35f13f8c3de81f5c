import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { lockAccount } from "@aiweb/db/queries/account/lock-account";
import { countDeployments } from "@aiweb/db/queries/deployment/count-deployments";
import { countOpenJobs } from "@aiweb/db/queries/job/count-open-jobs";
import { sumStoredBytes } from "@aiweb/db/queries/upload/sum-stored-bytes";
import type { Limits } from "@aiweb/service/config";
import type { AccountRow } from "@aiweb/db/tables/account.table";

const MOST_OPEN_UPLOADS = 500;

/** Bytes as GiB, for sentences. */
export function inGib(bytes: number): number {
  return Number((bytes / 2 ** 30).toPrecision(3));
}

/**
 * Begins a transaction that adds something to an account: what is counted after this cannot be passed by another one,
 * and an account that is being deleted gets nothing more. Taken before any other lock.
 */
export async function holdAccount(tx: Db, accountId: string): Promise<AccountRow> {
  const account = await lockAccount(tx, accountId);
  if (account === undefined) throw new AppError("not-signed-in", "This account was deleted.");
  return account;
}

/** For a transaction that holds the account and has opened a job. */
export async function checkOpenJobs(tx: Db, { openJobs }: Limits, accountId: string): Promise<void> {
  if ((await countOpenJobs(tx, accountId)) > openJobs) throw new AppError("limit-reached", `${openJobs} of your jobs have not ended yet. Cancel some, or wait for them.`);
}

/** For a transaction that holds the account and has started a deployment. */
export async function checkDeployments(tx: Db, { deployments }: Limits, accountId: string): Promise<void> {
  if ((await countDeployments(tx, accountId)) > deployments) throw new AppError("limit-reached", `${deployments} of your models run already. Stop some of them first.`);
}

/** For a transaction that holds the account and has announced an upload. */
export async function checkStorage(tx: Db, { storedBytes }: Limits, accountId: string): Promise<void> {
  const stored = await sumStoredBytes(tx, accountId);
  if (stored.openUploads > MOST_OPEN_UPLOADS) throw new AppError("limit-reached", `You have ${MOST_OPEN_UPLOADS} uploads that are not used. Use or cancel some first.`);
  if (stored.bytes > storedBytes) throw new AppError("limit-reached", `Your files would take more than ${inGib(storedBytes)} GiB. Delete a dataset, model or job first.`);
}
