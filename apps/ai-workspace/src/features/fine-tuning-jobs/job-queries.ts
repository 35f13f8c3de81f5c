import { trpc } from "@aiweb/api-client";

/** What a job's page shows first. */
export const jobQuery = (job: string) => trpc.jobs.get.queryOptions({ job });
/** A job's log and curves from the beginning; what comes after them is read on from there. */
export const firstEventsQuery = (job: string) => trpc.jobs.listEvents.queryOptions({ job, after: 0, limit: 1000 });
export const firstMetricsQuery = (job: string) => trpc.jobs.listMetrics.queryOptions({ job, after: 0, limit: 2000 });
