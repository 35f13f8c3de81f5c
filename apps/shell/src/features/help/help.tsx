import { useSyncExternalStore } from "react";
import { useShell } from "../../app/shell-context.ts";
import { useGuide } from "../first-steps/use-guide.ts";
import { HelpDialog, type HelpDialogProps } from "./help-dialog.tsx";

/** Help, which leads back to the first steps. */
export function Help(props: Omit<HelpDialogProps, "onFirstSteps" | "shipsRemotes">) {
  const { session } = useShell();
  const { shipsRemotes } = useSyncExternalStore(session.subscribe, session.session);
  const guide = useGuide();
  return <HelpDialog {...props} onFirstSteps={guide.open} shipsRemotes={shipsRemotes} />;
}
