import { AppError } from "@aiweb/contracts/errors/app-error";
import { getDeploymentInput, getDeploymentOutput } from "@aiweb/contracts/deployments/get-deployment";
import type { LineageItem } from "@aiweb/contracts/models/model";
import { findJob } from "@aiweb/db/queries/job/find-job";
import { listDeployments } from "@aiweb/db/queries/deployment/list-deployments";
import { listRequestsByHour } from "@aiweb/db/queries/deployment/list-requests-by-hour";
import { owner } from "../../trpc/procedures.ts";
import { deploymentActions, deploymentSummaryOf } from "./deployment-summary.ts";

/** A deployment's page: state and reason, what it was made from, its requests by hour. */
export const getDeployment = owner("deployment")
  .input(getDeploymentInput)
  .output(getDeploymentOutput)
  .query(async ({ ctx }) => {
    const { resource, account, db } = ctx;
    const [[row], hours] = await Promise.all([listDeployments(db, { ownerId: account.id, search: "", states: [], id: resource.id }, { before: null, limit: 1 }), listRequestsByHour(db, resource.id)]);
    if (row === undefined) throw new AppError("not-found", "There is no such deployment, or it is not yours to see.");
    const summary = deploymentSummaryOf(row);
    const job = row.job_id === null ? undefined : await findJob(db, row.job_id);
    const madeFrom: LineageItem[] = [{ kind: "model", title: summary.modelName, detail: summary.version === null ? "base model" : `version ${summary.version}`, href: `/marketplace/models/${row.model_handle}/${row.model_name}` }];
    if (summary.version !== null) madeFrom.push({ kind: "model", title: summary.base.name, detail: "base model", href: summary.base.ref === "" ? null : `/marketplace/models/${summary.base.ref}` });
    if (job !== undefined && job.owner_id === account.id) madeFrom.push({ kind: "job", title: job.name, detail: "fine-tuning job", href: `/ai/jobs/${job.id}` });
    return {
      ...summary,
      madeFrom,
      requestsByHour: hours.map(({ hour, requests, errors }) => ({ hour: hour.toISOString(), requests, errors })),
      can: deploymentActions(row),
    };
  });
