import { useQuery } from "@tanstack/react-query";
import { parseError, trpc } from "@aiweb/api-client";
import { links, useHostApi } from "@aiweb/federation";
import { Banner, Button, EmptyState, ResourceList, ResourceRow, SearchField, Stack } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";
import { useState } from "react";
import { QueryView } from "../../app/query-view.tsx";
import { useDeploy, versionToDeploy } from "../../app/use-deploy.ts";

/** Chooses what to bring up: of one's own models and the local base, those that can be served here. */
export function DeployDialog({ onClose }: { onClose: () => void }) {
  const host = useHostApi();
  const [words, setWords] = useState("");
  const models = useQuery(trpc.conversations.listRunnableModels.queryOptions({ search: words, limit: 100 }));
  const deploy = useDeploy();
  return (
    <Dialog open onOpenChange={onClose} title="Deploy a model" description="Its newest version comes up on this AIWeb's compute and answers only you.">
      <Stack gap={4}>
        <SearchField label="Search models" value={words} onValueChange={setWords} delay={200} />
        {deploy.error === null ? null : (
          <Banner tone="bad" title="It was not deployed">
            {parseError(deploy.error).message}
          </Banner>
        )}
        <QueryView query={models} what="the models">
          {({ items }) => {
            const servable = items.filter((model) => model.state === "deploy");
            return servable.length === 0 ? (
              <EmptyState title="Nothing left to deploy" noun="model">
                Every model that can be served here is, or none fits. A finished fine-tune appears here.
              </EmptyState>
            ) : (
              <ResourceList>
                {servable.map((model) => (
                  <ResourceRow key={model.ref} noun="model" name={model.name} note={model.owner}>
                    <Button size="s" busy={deploy.isPending && deploy.variables.model === versionToDeploy(model).model} onClick={() => deploy.mutate(versionToDeploy(model), { onSuccess: ({ deployment }) => host.navigate(links.deployment(deployment)) })} aria-label={`Deploy ${model.name}`}>
                      Deploy
                    </Button>
                  </ResourceRow>
                ))}
              </ResourceList>
            );
          }}
        </QueryView>
      </Stack>
    </Dialog>
  );
}
