import { parseError, trpc, useLiveTopic } from "@aiweb/api-client";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { useQuery } from "@tanstack/react-query";
import { refreshServing, useDeploy, versionToDeploy } from "../../app/use-deploy.ts";

/** A deployment on its way is looked at this often, should a live event be missed. */
const LOOK_EVERY_MS = 2_000;

/** Serves a model that is not running, and follows how that goes. */
export function useServe(model: RunnableModel | undefined) {
  const follow = () => void refreshServing();
  useLiveTopic("deployments", follow);
  useLiveTopic(`deployment:${model?.deployment ?? "none"}`, follow);
  const deploy = useDeploy();
  const asked = model === undefined ? undefined : versionToDeploy(model);
  // What became of another model's call is not this one's.
  const own = deploy.variables?.model === asked?.model && deploy.variables?.version === asked?.version;
  const starting = model?.state === "starting" && model.deployment !== null;
  const deployment = useQuery({
    ...trpc.deployments.get.queryOptions({ deployment: model?.deployment ?? "" }),
    enabled: starting,
    refetchInterval: LOOK_EVERY_MS,
  });
  return {
    serving: own && deploy.isPending,
    error: own && deploy.error !== null ? parseError(deploy.error).message : null,
    /** How the deployment stands in a sentence, and since when. */
    progress: starting && deployment.data !== undefined ? { text: deployment.data.stateText, since: deployment.data.stateSince } : null,
    serve: () => {
      if (asked !== undefined) deploy.mutate(asked);
    },
  };
}
