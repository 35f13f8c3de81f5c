import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { Banner, Button, ButtonLink, Progress } from "@aiweb/ui";

type Props = {
  model: Pick<RunnableModel, "ref" | "state" | "reason" | "fix" | "deployment">;
  /** Where its deployment's page is. */
  deploymentHref: string | null;
  serving: boolean;
  error: string | null;
  onServe: () => void;
};

/** Between choosing a model and talking to it: to be served, on its way, or missing something. Nothing when it answers. */
export function ServePanel({ model, deploymentHref, serving, error, onServe }: Props) {
  const details = deploymentHref === null ? null : <ButtonLink size="s" href={deploymentHref}>Details</ButtonLink>;
  switch (model.state) {
    case "ready":
      return null;
    case "starting":
      return (
        <Banner tone="info" role="status" title={`${model.ref} is starting`} actions={details}>
          {model.reason === null ? "It answers as soon as its weights are loaded." : model.reason}
          <Progress label="Starting" value={null} thin />
        </Banner>
      );
    case "deploy":
      return (
        <Banner
          tone={model.reason === null && error === null ? "info" : "bad"}
          role="status"
          title={`${model.ref} is not running`}
          actions={
            <>
              <Button size="s" variant="primary" busy={serving} onClick={onServe}>
                Serve it
              </Button>
              {details}
            </>
          }
        >
          {error ?? model.reason ?? "Serve it on this machine to talk to it. It stays up until you stop it."}
        </Banner>
      );
    case "blocked":
      return (
        <Banner tone="warn" role="status" title={model.reason ?? `${model.ref} cannot answer now.`} actions={model.fix === null ? undefined : <ButtonLink size="s" href={model.fix.href}>{model.fix.label}</ButtonLink>} />
      );
  }
}
