import type { ActionState, ModelSummary } from "@aiweb/contracts/models/model";
import { links } from "@aiweb/federation";
import { Button, ButtonLink, ExternalLinkIcon } from "@aiweb/ui";

/** The fix of an action that is not possible now; a page elsewhere opens in a tab of its own. */
export function FixLink({ fix }: { fix: NonNullable<ActionState["fix"]> }) {
  const outside = /^https?:/.test(fix.href);
  return (
    <ButtonLink href={fix.href} size="s" {...(outside ? { target: "_blank", rel: "noreferrer", trailingIcon: ExternalLinkIcon } : {})}>
      {fix.label}
    </ButtonLink>
  );
}

type Actionable = Pick<ModelSummary, "ref" | "use" | "fineTune" | "abilities">;

const playgroundOf = (model: Actionable) => links.playground({ model: model.ref });
const builderOf = (model: Actionable) => links.build({ base: model.ref });

/** On a card: what is possible, and in place of what is not its fix. What can never be done with a model is not offered on its card. */
export function CardActions({ model }: { model: Actionable }) {
  const { use, fineTune } = model;
  return (
    <>
      {use.possible ? (
        <ButtonLink href={playgroundOf(model)} size="s">
          Use
        </ButtonLink>
      ) : use.fix === null ? (
        <Button size="s" disabledReason={use.reason ?? undefined}>
          Use
        </Button>
      ) : (
        <FixLink fix={use.fix} />
      )}
      {fineTune.possible ? (
        <ButtonLink href={builderOf(model)} size="s">
          Fine-tune
        </ButtonLink>
      ) : !model.abilities.fineTune || fineTune.reason === use.reason ? null : fineTune.fix === null ? (
        <Button size="s" disabledReason={fineTune.reason ?? undefined}>
          Fine-tune
        </Button>
      ) : (
        <FixLink fix={fineTune.fix} />
      )}
    </>
  );
}

/** On the model's page: both, always; what is not possible is disabled, and the page says why and what to do. */
export function PageActions({ model }: { model: Actionable }) {
  const { use, fineTune } = model;
  return (
    <>
      {fineTune.possible ? <ButtonLink href={builderOf(model)}>Fine-tune</ButtonLink> : <Button disabledReason={fineTune.reason ?? "It cannot be taught here."}>Fine-tune</Button>}
      {use.possible ? (
        <ButtonLink href={playgroundOf(model)} variant="primary">
          Use
        </ButtonLink>
      ) : (
        <Button disabledReason={use.reason ?? "It cannot be used now."}>Use</Button>
      )}
    </>
  );
}
