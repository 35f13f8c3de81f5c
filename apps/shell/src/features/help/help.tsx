import { useGuide } from "../first-steps/use-guide.ts";
import { HelpDialog, type HelpDialogProps } from "./help-dialog.tsx";

/** Help, which leads back to the first steps. */
export function Help(props: Omit<HelpDialogProps, "onFirstSteps">) {
  const guide = useGuide();
  return <HelpDialog {...props} onFirstSteps={guide.open} />;
}
