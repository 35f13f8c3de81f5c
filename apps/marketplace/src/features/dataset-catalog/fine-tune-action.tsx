import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { links } from "@aiweb/federation";
import { BuildIcon, Button, ButtonLink } from "@aiweb/ui";
import { stateOf } from "./dataset-words.ts";

type Props = {
  dataset: Pick<DatasetSummary, "owner" | "name">;
  state: DatasetSummary["state"];
  /** Learns from this one in place of the newest. */
  version?: number | null;
  card?: boolean;
};

/** Fine-tune on a dataset; while it cannot be learned from, disabled with its state's reason. */
export function FineTuneAction({ dataset, state, version = null, card = false }: Props) {
  const { reason } = stateOf(state);
  const look = card ? ({ "size": "s", "aria-label": `Fine-tune on ${dataset.name}` } as const) : ({ variant: reason === null ? "primary" : "secondary", icon: BuildIcon } as const);
  return reason === null ? (
    <ButtonLink {...look} href={links.build({ dataset: `${dataset.owner.handle}/${dataset.name}`, ...(version === null ? {} : { version: String(version) }) })}>
      Fine-tune
    </ButtonLink>
  ) : (
    <Button {...look} disabledReason={reason}>
      Fine-tune
    </Button>
  );
}
