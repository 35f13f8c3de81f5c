import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { Banner, Button, ButtonLink, DeploymentIcon, Progress, RelativeTime, Stack } from "@aiweb/ui";

export type ServePanelProps = {
  model: Pick<RunnableModel, "name" | "state" | "reason" | "fix" | "deployment">;
  /** Where its deployment's page is. */
  deploymentHref: string | null;
  serving: boolean;
  /** How far its start is. */
  progress: { text: string; since: string } | null;
  error: string | null;
  onServe: () => void;
};

/** Between choosing a model and talking to it: to be served, on its way, or missing something. Nothing when it answers. */
export function ServePanel({ model, deploymentHref, serving, progress, error, onServe }: ServePanelProps) {
  const details =
    deploymentHref === null ? null : (
      <ButtonLink size="s" variant="ghost" href={deploymentHref}>
        Its log
      </ButtonLink>
    );
  switch (model.state) {
    case "ready":
      return null;
    case "starting":
      return (
        <Banner role="status" title={`${model.name} is starting`} actions={details}>
          <Stack gap={2}>
            <span>
              {progress?.text ?? model.reason ?? "Its weights are being loaded."}
              {progress === null ? null : (
                <>
                  {" "}
                  (<RelativeTime at={progress.since} />)
                </>
              )}
            </span>
            <Progress label={`Starting ${model.name}`} value={null} thin />
          </Stack>
        </Banner>
      );
    case "deploy": {
      const trouble = error ?? model.reason;
      return (
        <Banner
          tone={trouble === null ? "info" : "bad"}
          role="status"
          title={trouble === null ? `${model.name} is not running` : `${model.name} did not start`}
          actions={
            <>
              <Button size="s" variant="primary" icon={DeploymentIcon} busy={serving} onClick={onServe}>
                Serve it
              </Button>
              {details}
            </>
          }
        >
          {trouble ?? "Serve it here to talk to it. It stays up, and answers only you, until you stop it."}
        </Banner>
      );
    }
    case "blocked":
      return (
        <Banner
          tone="warn"
          role="status"
          title={model.reason ?? `${model.name} cannot answer now.`}
          actions={
            model.fix === null ? undefined : (
              <ButtonLink size="s" href={model.fix.href}>
                {model.fix.label}
              </ButtonLink>
            )
          }
        />
      );
  }
}
