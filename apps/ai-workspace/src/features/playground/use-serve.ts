import { parseError, queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { useMutation, useQuery } from "@tanstack/react-query";
import { versionOf, withoutVersion } from "./runnable-words.ts";

/** A deployment on its way is looked at this often, should a live event be missed. */
const LOOK_EVERY_MS = 2_000;

function refresh(): void {
  void queryClient.invalidateQueries(trpc.conversations.listRunnableModels.pathFilter());
  void queryClient.invalidateQueries(trpc.deployments.get.pathFilter());
}

/** Serves a model that is not running, and follows how that goes. */
export function useServe(model: RunnableModel | undefined) {
  useLiveTopic("deployments", refresh);
  useLiveTopic(`deployment:${model?.deployment ?? "none"}`, refresh);
  const deploy = useMutation(trpc.deployments.deploy.mutationOptions({ onSettled: refresh }));
  const starting = model?.state === "starting" && model.deployment !== null;
  const deployment = useQuery({
    ...trpc.deployments.get.queryOptions({ deployment: model?.deployment ?? "" }),
    enabled: starting,
    refetchInterval: LOOK_EVERY_MS,
  });
  return {
    serving: deploy.isPending,
    error: deploy.error === null ? null : parseError(deploy.error).message,
    /** How the deployment stands in a sentence, and since when. */
    progress: starting && deployment.data !== undefined ? { text: deployment.data.stateText, since: deployment.data.stateSince } : null,
    serve: () => {
      if (model !== undefined) deploy.mutate({ model: withoutVersion(model.ref), version: model.version ?? versionOf(model.ref) });
    },
  };
}
