import type { DeploymentDetail } from "@aiweb/contracts/deployments/get-deployment";
import { links } from "@aiweb/federation";
import { Button, ButtonLink, ChatIcon, DeleteIcon, PlayIcon, StopIcon } from "@aiweb/ui";

export type DeploymentActionButtonsProps = {
  deployment: Pick<DeploymentDetail, "can" | "state" | "model">;
  /** What is under way. */
  busy: "stop" | "start" | null;
  onStop: () => void;
  onStart: () => void;
  onRemove: () => void;
};

/** What may be done with a deployment in its state; talking to it is what it is for. */
export function DeploymentActionButtons({ deployment, busy, onStop, onStart, onRemove }: DeploymentActionButtonsProps) {
  const { can, state, model } = deployment;
  return (
    <>
      {can.remove ? (
        <Button variant="ghost" icon={DeleteIcon} onClick={onRemove}>
          Remove
        </Button>
      ) : null}
      {can.stop ? (
        <Button icon={StopIcon} busy={busy === "stop"} onClick={onStop}>
          Stop
        </Button>
      ) : null}
      {can.start ? (
        <Button icon={PlayIcon} variant="primary" busy={busy === "start"} onClick={onStart}>
          Start
        </Button>
      ) : null}
      {state === "running" ? (
        <ButtonLink variant="primary" icon={ChatIcon} href={links.playground({ model })}>
          Talk to it
        </ButtonLink>
      ) : null}
    </>
  );
}
