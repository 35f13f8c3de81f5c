import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { links } from "@aiweb/federation";
import { ResourceCard, StateDot } from "@aiweb/ui";
import { memo } from "react";
import { FineTuneAction } from "./fine-tune-action.tsx";
import { factsOf, stateOf } from "./dataset-words.ts";

/** A public dataset in the catalogue: what it is, how big, may I learn from it now. Drawn again only when it changed. */
export const DatasetCard = memo(function DatasetCard({ dataset }: { dataset: DatasetSummary }) {
  const { word, tone } = stateOf(dataset.state);
  return (
    <ResourceCard
      noun="dataset"
      name={dataset.name}
      href={links.publicDataset(dataset.owner.handle, dataset.name)}
      owner={dataset.owner.handle}
      facts={factsOf(dataset)}
      state={<StateDot tone={tone}>{word}</StateDot>}
      actions={<FineTuneAction card dataset={dataset} state={dataset.state} />}
    />
  );
});
