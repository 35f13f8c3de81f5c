import { useMutation } from "@tanstack/react-query";
import { trpc } from "@aiweb/api-client";
import type { DeploymentDetail } from "@aiweb/contracts/deployments/get-deployment";
import { links, useHostApi } from "@aiweb/federation";
import { lazy, Suspense, useState } from "react";
import { toastFailure } from "../../app/toast-failure.ts";
import { refreshServing } from "../../app/use-deploy.ts";
import { DeploymentActionButtons } from "./deployment-action-buttons.tsx";

const ConfirmDialog = lazy(async () => ({ default: (await import("@aiweb/ui/overlays")).ConfirmDialog }));

/** What may be done with the deployment now. */
export function DeploymentActions({ deployment }: { deployment: DeploymentDetail }) {
  const host = useHostApi();
  const [removing, setRemoving] = useState(false);
  const input = { deployment: deployment.id };
  const stop = useMutation(trpc.deployments.stop.mutationOptions({ onSuccess: refreshServing, onError: toastFailure("It was not stopped") }));
  const start = useMutation(trpc.deployments.start.mutationOptions({ onSuccess: refreshServing, onError: toastFailure("It was not started") }));
  const remove = useMutation(
    trpc.deployments.remove.mutationOptions({
      onSuccess: async () => {
        host.navigate(links.serving());
        await refreshServing();
      },
      onError: toastFailure("It was not removed"),
      onSettled: () => setRemoving(false),
    }),
  );
  return (
    <>
      <DeploymentActionButtons
        deployment={deployment}
        busy={stop.isPending ? "stop" : start.isPending ? "start" : null}
        onStop={() => stop.mutate(input)}
        onStart={() => start.mutate(input)}
        onRemove={() => setRemoving(true)}
      />
      <Suspense>
        {removing ? (
          <ConfirmDialog open onOpenChange={() => setRemoving(false)} title={`Remove the deployment of ${deployment.modelName}?`} confirmLabel="Remove it" busy={remove.isPending} onConfirm={() => remove.mutate(input)}>
            It stops answering at once, and its log goes. The model stays.
          </ConfirmDialog>
        ) : null}
      </Suspense>
    </>
  );
}
