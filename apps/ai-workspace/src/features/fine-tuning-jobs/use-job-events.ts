import { api, parseError, queryClient, useLiveTopic, type ApiError } from "@aiweb/api-client";
import type { JobEvent } from "@aiweb/contracts/jobs/list-job-events";
import { useCallback, useEffect, useState } from "react";
import { firstEventsQuery } from "./job-queries.ts";
import { useFollow } from "../../app/use-follow.ts";

/** A job's log and state changes from the first on, following as it grows: read by id, so nothing is lost or doubled. */
export function useJobEvents(job: string): { events: readonly JobEvent[]; failure: ApiError | null; retry: () => void } {
  const [events, setEvents] = useState<readonly JobEvent[]>(() => queryClient.getQueryData(firstEventsQuery(job).queryKey)?.items ?? []);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const read = useCallback(
    async (after: number) => {
      const page = after === 0 ? await queryClient.query({ ...firstEventsQuery(job), staleTime: 0 }) : await api.jobs.listEvents.query({ job, after, limit: 1000 });
      setEvents((before) => (after === 0 ? page.items : [...before, ...page.items]));
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
  return { events, failure, retry: follow };
}
