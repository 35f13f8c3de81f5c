import type { ModelSummary } from "@aiweb/contracts/models/model";
import { links } from "@aiweb/federation";
import { AudioIcon, ImageIcon, ResourceCard, StateDot, VideoIcon } from "@aiweb/ui";
import { memo } from "react";
import { CardActions } from "./model-actions.tsx";
import { modelFacts } from "./model-words.ts";

const ICONS = { "text-generation": undefined, "text-to-image": ImageIcon, "speech": AudioIcon, "text-to-video": VideoIcon } as const;

/** The drawing of a kind of model; text models have the noun's own. */
export function modelIcon(task: ModelSummary["task"]) {
  return ICONS[task];
}

/** A model of the catalogue: what it is, how big, may I use it now. Drawn again only when it changed: a list of them stands beside a field that one types in. */
export const ModelCard = memo(function ModelCard({ model }: { model: ModelSummary }) {
  const icon = modelIcon(model.task);
  return (
    <ResourceCard
      noun="model"
      {...(icon === undefined ? {} : { icon })}
      name={model.name}
      href={links.model(model.owner.handle, model.name)}
      owner={model.owner.handle}
      facts={modelFacts(model)}
      state={<StateDot tone={model.status.tone}>{model.status.text}</StateDot>}
      actions={<CardActions model={model} />}
    />
  );
});
