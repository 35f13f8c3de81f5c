import { Button, DeploymentIcon } from "@aiweb/ui";
import type { ComponentProps } from "react";

/** Brings a model up. */
export function DeployButton({ icon = DeploymentIcon, ...rest }: Omit<ComponentProps<typeof Button>, "children">) {
  return (
    <Button variant="primary" icon={icon} {...rest}>
      Deploy a model
    </Button>
  );
}
