import { useQuery } from "@tanstack/react-query";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import { useShell } from "../../app/shell-context.ts";
import { roadOf, type Step } from "./road.ts";

/** As the navigation's count of running jobs asks, so that both are one request. */
const newestJob = { limit: 1 };

/** How far the signed-in account is, read from its things and kept current; null until all is known, or when it cannot be read. */
export function useRoad(enabled: boolean): readonly Step[] | null {
  const handle = useShell().session.account()?.handle;
  const wanted = enabled && handle !== undefined;
  const datasets = useQuery(trpc.datasets.list.queryOptions({}, { enabled: wanted }));
  const jobs = useQuery(trpc.jobs.list.queryOptions(newestJob, { enabled: wanted }));
  const models = useQuery(trpc.models.listMine.queryOptions({}, { enabled: wanted }));
  const conversations = useQuery(trpc.conversations.list.queryOptions({ limit: 100 }, { enabled: wanted }));
  useLiveTopic("datasets", () => void queryClient.invalidateQueries(trpc.datasets.list.queryFilter({})));
  useLiveTopic("jobs", () => void queryClient.invalidateQueries(trpc.jobs.list.queryFilter(newestJob)));
  useLiveTopic("models", () => void queryClient.invalidateQueries(trpc.models.listMine.queryFilter({})));

  if (!wanted || datasets.data === undefined || jobs.data === undefined || models.data === undefined || conversations.data === undefined) {
    return null;
  }
  return roadOf({ handle, datasets: datasets.data.items, job: jobs.data.items[0], models: models.data.items, asked: conversations.data.items.map(({ model }) => model) });
}
