import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { links } from "@aiweb/federation";
import { ButtonLink, ResourceCard, StateDot } from "@aiweb/ui";
import { factsOf, stateOf } from "./dataset-words.ts";

/** A public dataset in the catalogue: what it is, how big, may I learn from it now. */
export function DatasetCard({ dataset }: { dataset: DatasetSummary }) {
  const { word, tone } = stateOf(dataset.state);
  return (
    <ResourceCard
      noun="dataset"
      name={dataset.name}
      href={links.publicDataset(dataset.owner.handle, dataset.name)}
      owner={dataset.owner.handle}
      facts={factsOf(dataset)}
      state={<StateDot tone={tone}>{word}</StateDot>}
      actions={
        <ButtonLink size="s" href={links.build({ dataset: `${dataset.owner.handle}/${dataset.name}` })} aria-label={`Fine-tune on ${dataset.name}`}>
          Fine-tune
        </ButtonLink>
      }
    />
  );
}
