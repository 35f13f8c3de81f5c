import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "@aiweb/api-client";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";

/** Reads again whatever shows how models are served. */
export async function refreshServing(): Promise<void> {
  const shown = [trpc.deployments, trpc.conversations.listRunnableModels, trpc.conversations.getRunnableModel];
  await Promise.all(shown.map(async (part) => await queryClient.invalidateQueries(part.pathFilter())));
}

/** What of a model in the list of runnable ones is to be brought up. */
export function versionToDeploy({ ref, version }: Pick<RunnableModel, "ref" | "version">) {
  return { model: ref.replace(/[:@][^/]*$/, ""), version };
}

/** Brings a version up, the newest unless one is named. */
export function useDeploy() {
  return useMutation(trpc.deployments.deploy.mutationOptions({ onSettled: refreshServing }));
}
