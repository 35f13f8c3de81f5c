import { parseError, queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { useMutation } from "@tanstack/react-query";
import { versionOf, withoutVersion } from "./runnable-words.ts";

function refreshModels(): void {
  void queryClient.invalidateQueries(trpc.conversations.listRunnableModels.pathFilter());
}

/** Serves a model that is not running, and follows how deployments stand. */
export function useServe(model: RunnableModel | undefined) {
  useLiveTopic("deployments", refreshModels);
  const deploy = useMutation(trpc.deployments.deploy.mutationOptions({ onSettled: refreshModels }));
  return {
    serving: deploy.isPending,
    error: deploy.error === null ? null : parseError(deploy.error).message,
    serve: () => {
      if (model !== undefined) deploy.mutate({ model: withoutVersion(model.ref), version: versionOf(model.ref) });
    },
  };
}
