import { useMutation } from "@tanstack/react-query";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { links, useHostApi } from "@aiweb/federation";
import { Button, toast } from "@aiweb/ui";
import type { ButtonLook } from "@aiweb/ui";

/** Makes one's own copy of the bundled sample and goes to it. */
export function LoadSampleButton({ variant = "secondary" }: { variant?: NonNullable<ButtonLook["variant"]> }) {
  const host = useHostApi();
  const load = useMutation(
    trpc.datasets.loadSample.mutationOptions({
      onSuccess: async (dataset) => {
        await queryClient.invalidateQueries(trpc.datasets.pathFilter());
        host.navigate(links.dataset(dataset.owner.handle, dataset.name));
      },
      onError: (error) => toast({ title: "The sample was not loaded", description: parseError(error).message, tone: "bad" }),
    }),
  );
  return (
    <Button variant={variant} busy={load.isPending} onClick={() => load.mutate({})}>
      Load the sample
    </Button>
  );
}
