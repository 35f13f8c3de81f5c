import { useEffect, useSyncExternalStore } from "react";
import { useMutation } from "@tanstack/react-query";
import { useRouter, useRouterState } from "@tanstack/react-router";
import { links } from "@aiweb/federation";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { toast } from "@aiweb/ui";
import { FirstStepsCard, type FirstStepsCardProps } from "./first-steps-card.tsx";
import { stepAt } from "./road.ts";
import { useGuide } from "./use-guide.ts";
import { useRoad } from "./use-road.ts";

/** The guide while somebody has not yet talked to a model of their own, unless they put it away. */
export function FirstSteps({ layout }: Pick<FirstStepsCardProps, "layout">) {
  const guide = useGuide();
  const router = useRouter();
  const choice = useSyncExternalStore(guide.subscribe, guide.choice);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const steps = useRoad(choice !== "away");
  const isEnd = steps?.every(({ state }) => state === "done") === true;
  const load = useMutation(
    trpc.datasets.loadSample.mutationOptions({
      onSuccess: async ({ owner, name }) => {
        await queryClient.invalidateQueries(trpc.datasets.pathFilter());
        await router.navigate({ href: links.dataset(owner.handle, name) });
      },
      onError: (error) => toast({ title: "The sample was not loaded", description: parseError(error).message, tone: "bad" }),
    }),
  );

  useEffect(() => {
    if (steps === null) return;
    // from here on it stays until it is put away or the page is left, so that its end is seen
    if (!isEnd && guide.choice() === null) guide.open();
    if (isEnd && guide.choice() === "open") guide.end();
  }, [steps, isEnd, guide]);

  if (steps === null || choice === "away" || (choice === null && isEnd)) return null;
  return <FirstStepsCard steps={steps.map((step) => stepAt(path, step))} layout={layout} busy={load.isPending} onAct={() => load.mutate({})} onPutAway={guide.putAway} />;
}
