import type { ModelDetail } from "@aiweb/contracts/models/get-model";
import { Banner } from "@aiweb/ui";
import { FixLink } from "./model-actions.tsx";

/** What is not possible with a model now, each with its reason and the way out. */
export function ModelObstacles({ model }: { model: Pick<ModelDetail, "use" | "fineTune" | "lifecycle" | "fineTuneNeeds" | "abilities" | "name"> }) {
  const { use, fineTune, lifecycle, fineTuneNeeds } = model;
  return (
    <>
      {use.possible ? null : (
        <Banner tone={lifecycle.state === "retired" ? "bad" : "warn"} title={use.reason ?? "It cannot be used now."} actions={use.fix === null ? undefined : <FixLink fix={use.fix} size="s" />} />
      )}
      {fineTune.possible || fineTuneNeeds.length === 0 ? null : (
        <div id="fine-tune-needs">
          <Banner tone="info" title={`To fine-tune ${model.name} you need`}>
            <ul>
              {fineTuneNeeds.map((need) => (
                <li key={need}>{need}</li>
              ))}
            </ul>
          </Banner>
        </div>
      )}
      {fineTune.possible || fineTuneNeeds.length > 0 || lifecycle.state === "retired" || fineTune.reason === null || fineTune.reason === use.reason ? null : (
        <Banner tone="info" title={fineTune.reason} actions={fineTune.fix === null ? undefined : <FixLink fix={fineTune.fix} size="s" />} />
      )}
    </>
  );
}
