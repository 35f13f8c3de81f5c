import type { ModelSummary } from "@aiweb/contracts/models/model";
import { links, useHostApi } from "@aiweb/federation";
import { Button, DeploymentIcon } from "@aiweb/ui";
import { toastFailure } from "../../app/toast-failure.ts";
import { useDeploy } from "../../app/use-deploy.ts";

/** Brings a version up (the newest unless one is named) and goes to its deployment; one that is up already is shown. */
export function DeployModelButton({ model, version, size }: { model: ModelSummary; version?: number; size?: "s" | "m" }) {
  const host = useHostApi();
  const deploy = useDeploy();
  const bringUp = () =>
    deploy.mutate({ model: model.ref, version }, { onSuccess: ({ deployment }) => host.navigate(links.deployment(deployment)), onError: toastFailure("It was not deployed") });
  return (
    <Button icon={DeploymentIcon} size={size} busy={deploy.isPending} disabledReason={model.use.possible ? undefined : (model.use.reason ?? "It cannot run here now.")} onClick={bringUp}>
      Deploy
    </Button>
  );
}
