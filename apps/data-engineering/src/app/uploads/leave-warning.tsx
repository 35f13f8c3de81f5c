import { useBlocker } from "@tanstack/react-router";
import { Button } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";

/** Asks before a page is left whose files are still being sent. */
export function LeaveWarning({ sending }: { sending: boolean }) {
  const leave = useBlocker({ shouldBlockFn: () => sending, enableBeforeUnload: sending, disabled: !sending, withResolver: true });
  if (leave.status !== "blocked") return null;
  return (
    <Dialog
      open
      onOpenChange={leave.reset}
      title="Leave while files are being sent?"
      size="s"
      actions={
        <>
          <Button onClick={leave.proceed}>Leave</Button>
          <Button variant="primary" onClick={leave.reset}>
            Stay
          </Button>
        </>
      }
    >
      What has arrived is kept for a day: choose the same files again to go on from there.
    </Dialog>
  );
}
