import { useQuery } from "@tanstack/react-query";
import { parseError, trpc } from "@aiweb/api-client";
import { links, useHostApi } from "@aiweb/federation";
import { Banner, SearchField, Stack } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";
import { useState } from "react";
import { QueryView } from "../../app/query-view.tsx";
import { useDeploy, versionToDeploy } from "../../app/use-deploy.ts";
import { DeployChoices } from "./deploy-choices.tsx";

/** Chooses what to bring up: of one's own models and the local base, those that can be served here. */
export function DeployDialog({ onClose }: { onClose: () => void }) {
  const host = useHostApi();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
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
          {({ items }) => (
            <DeployChoices
              models={items}
              deploying={chosen}
              onDeploy={(model) => {
                setChosen(model.ref);
                deploy.mutate(versionToDeploy(model), { onSuccess: ({ deployment }) => host.navigate(links.deployment(deployment)), onSettled: () => setChosen(null) });
              }}
            />
          )}
        </QueryView>
      </Stack>
    </Dialog>
  );
}
