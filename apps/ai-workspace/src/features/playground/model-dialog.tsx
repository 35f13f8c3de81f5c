import { useState } from "react";
import { trpc } from "@aiweb/api-client";
import { SearchField, Stack } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { QueryView } from "../../app/query-view.tsx";
import { ModelChoices } from "./model-choices.tsx";

type Props = { selected: string | undefined; onSelect: (ref: string) => void; onClose: () => void };

/** Chooses with whom one talks. */
export function ModelDialog({ selected, onSelect, onClose }: Props) {
  const [search, setSearch] = useState("");
  const models = useQuery(trpc.conversations.listRunnableModels.queryOptions({ search }, { placeholderData: keepPreviousData }));
  return (
    <Dialog open onOpenChange={onClose} title="Choose a model">
      <Stack gap={3}>
        <SearchField label="Search models" placeholder="Name or owner" delay={150} value={search} onValueChange={setSearch} />
        <QueryView query={models} what="the models">
          {({ items }) => <ModelChoices models={items} selected={selected} onSelect={onSelect} />}
        </QueryView>
      </Stack>
    </Dialog>
  );
}
