import type { ActionState, ModelSummary } from "@aiweb/contracts/models/model";
import { links } from "@aiweb/federation";
import { Button, ButtonLink } from "@aiweb/ui";

/** The fix of an action that is not possible now; a page elsewhere opens in a tab of its own. */
export function FixLink({ fix, size = "m" }: { fix: NonNullable<ActionState["fix"]>; size?: "s" | "m" }) {
  const outside = /^https?:/.test(fix.href);
  return (
    <ButtonLink href={fix.href} size={size} {...(outside ? { target: "_blank", rel: "noreferrer" } : {})}>
      {fix.label}
    </ButtonLink>
  );
}

type Actionable = Pick<ModelSummary, "ref" | "use" | "fineTune" | "abilities">;

function UseAction({ model, size, primary }: { model: Actionable; size: "s" | "m"; primary: boolean }) {
  const { use } = model;
  if (use.possible) {
    return (
      <ButtonLink href={links.playground({ model: model.ref })} size={size} variant={primary ? "primary" : "secondary"}>
        Use
      </ButtonLink>
    );
  }
  if (use.fix !== null) return <FixLink fix={use.fix} size={size} />;
  return (
    <Button size={size} disabledReason={use.reason ?? undefined}>
      Use
    </Button>
  );
}

function FineTuneAction({ model, size }: { model: Actionable; size: "s" | "m" }) {
  const { fineTune } = model;
  if (fineTune.possible) {
    return (
      <ButtonLink href={links.build({ base: model.ref })} size={size}>
        Fine-tune
      </ButtonLink>
    );
  }
  return model.abilities.fineTune && model.use.possible ? (
    <Button size={size} disabledReason={fineTune.reason ?? undefined}>
      Fine-tune
    </Button>
  ) : null;
}

/** Use and Fine-tune; in place of what is not possible now stands its fix, or its reason. The main one comes last on a page, first on a card. */
export function ModelActions({ model, size = "m", primary = false }: { model: Actionable; size?: "s" | "m"; primary?: boolean }) {
  const use = <UseAction model={model} size={size} primary={primary} />;
  const fineTune = <FineTuneAction model={model} size={size} />;
  return primary ? (
    <>
      {fineTune}
      {use}
    </>
  ) : (
    <>
      {use}
      {fineTune}
    </>
  );
}
