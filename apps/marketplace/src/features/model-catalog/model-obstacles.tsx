import type { ModelDetail } from "@aiweb/contracts/models/get-model";
import { Banner } from "@aiweb/ui";
import { FixLink } from "./model-actions.tsx";

/** What is not possible with a model now, each with its reason and the way out. */
export function ModelObstacles({ model }: { model: Pick<ModelDetail, "use" | "fineTune" | "lifecycle" | "fineTuneNeeds"> }) {
  const { use, fineTune, lifecycle, fineTuneNeeds: needs } = model;
  // one reason for both, as of a retired model, is said once
  const apart = !fineTune.possible && fineTune.reason !== use.reason;
  // a fix that leads to the needs is this very banner
  const fix = fineTune.fix?.href.includes("#") === true && needs.length > 0 ? null : fineTune.fix;
  return (
    <>
      {use.possible ? null : (
        <Banner tone={lifecycle.state === "retired" ? "bad" : "warn"} title={use.reason ?? "It cannot be used now."} actions={use.fix === null ? undefined : <FixLink fix={use.fix} />} />
      )}
      {apart ? (
        <div id="fine-tune-needs" tabIndex={-1}>
          <Banner tone="info" title={fineTune.reason ?? "It cannot be taught here."} actions={fix === null ? undefined : <FixLink fix={fix} />}>
            {needs.length === 0 ? undefined : (
              <ul>
                {needs.map((need) => (
                  <li key={need}>{need}</li>
                ))}
              </ul>
            )}
          </Banner>
        </div>
      ) : null}
    </>
  );
}
