import type { Db } from "@aiweb/db/connect";
import { changeDeploymentState } from "@aiweb/db/queries/deployment/change-deployment-state";
import { lockDeploymentsOfAccount } from "@aiweb/db/queries/deployment/lock-deployments-of-account";
import { lockOpenJobs } from "@aiweb/db/queries/job/lock-open-jobs";
import { closeJobAttempt } from "@aiweb/db/queries/job-attempt/close-job-attempt";
import { findNewestAttempt } from "@aiweb/db/queries/job-attempt/find-newest-attempt";

/**
 * Ends in the database whatever runs for an account that is being deleted: attempts are fenced off and deployments
 * stopped, others' of its models too, each with its usage row. Returns the ids under which Ray knows the runs.
 */
export async function stopAccount(tx: Db, accountId: string): Promise<string[]> {
  const submissions: string[] = [];
  for (const job of await lockOpenJobs(tx, accountId)) {
    const attempt = await findNewestAttempt(tx, job.id);
    if (attempt === undefined || (attempt.state !== "submitting" && attempt.state !== "running")) continue;
    await closeJobAttempt(tx, job, attempt, { state: "cancelled", reason: "Its owner deleted the account" });
    submissions.push(attempt.submission_id);
  }
  for (const deployment of await lockDeploymentsOfAccount(tx, accountId)) {
    const text = deployment.owner_id === accountId ? "You deleted your account." : "Its model's owner deleted their account, and the model with it.";
    await changeDeploymentState(tx, deployment, { state: "stopped", text, desired: "stopped" });
  }
  return submissions;
}
