import { useMutation } from "@tanstack/react-query";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { links, useHostApi } from "@aiweb/federation";
import { Button, DeploymentIcon, toast } from "@aiweb/ui";

/** Brings a version up (the newest unless one is named) and goes to its deployment; one that is up already is shown. */
export function DeployModelButton({ model, version, size }: { model: string; version?: number; size?: "s" | "m" }) {
  const host = useHostApi();
  const deploy = useMutation(
    trpc.deployments.deploy.mutationOptions({
      onSuccess: async ({ deployment }) => {
        await queryClient.invalidateQueries(trpc.deployments.pathFilter());
        host.navigate(links.deployment(deployment));
      },
      onError: (error) => toast({ title: "It was not deployed", description: parseError(error).message, tone: "bad" }),
    }),
  );
  return (
    <Button icon={DeploymentIcon} size={size} busy={deploy.isPending} onClick={() => deploy.mutate({ model, version })}>
      Deploy
    </Button>
  );
}
