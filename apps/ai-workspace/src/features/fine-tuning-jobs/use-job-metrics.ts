import { api, parseError, queryClient, useLiveTopic, type ApiError } from "@aiweb/api-client";
import type { JobMetric } from "@aiweb/contracts/jobs/list-job-metrics";
import { useCallback, useEffect, useState } from "react";
import { mergeMetrics } from "./merge-metrics.ts";
import { firstMetricsQuery } from "./job-queries.ts";
import { useFollow } from "../../app/use-follow.ts";

/** A job's metrics by step, following as it trains. */
export function useJobMetrics(job: string): { metrics: readonly JobMetric[]; failure: ApiError | null; retry: () => void } {
  const [metrics, setMetrics] = useState<readonly JobMetric[]>(() => mergeMetrics([], queryClient.getQueryData(firstMetricsQuery(job).queryKey)?.items ?? []));
  const [failure, setFailure] = useState<ApiError | null>(null);
  const read = useCallback(
    async (after: number) => {
      const page = after === 0 ? await queryClient.query({ ...firstMetricsQuery(job), staleTime: 0 }) : await api.jobs.listMetrics.query({ job, after, limit: 2000 });
      setMetrics((before) => mergeMetrics(after === 0 ? [] : before, page.items));
      setFailure(null);
      return { cursor: page.last, more: page.more };
    },
    [job],
  );
  const follow = useFollow(read, useCallback((error: unknown) => setFailure(parseError(error)), []));
  useEffect(() => {
    follow();
  }, [follow]);
  useLiveTopic(`job:${job}`, follow);
  return { metrics, failure, retry: follow };
}
