import { useRouter } from "@tanstack/react-router";
import { Button } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";
import { useEffect, useState } from "react";

type Answer = (leave: boolean) => void;

/** Asks before a page is left whose files are still being sent. */
export function LeaveWarning({ sending }: { sending: boolean }) {
  const { history } = useRouter();
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (!sending) return undefined;
    const ask = () =>
      new Promise<boolean>((stay) => {
        setAnswer(() => (leave: boolean) => {
          setAnswer(null);
          stay(!leave);
        });
      });
    return history.block({ blockerFn: ask, enableBeforeUnload: true });
  }, [sending, history]);

  if (answer === null) return null;
  return (
    <Dialog
      open
      onOpenChange={() => answer(false)}
      title="Leave while files are being sent?"
      size="s"
      actions={
        <>
          <Button onClick={() => answer(true)}>Leave</Button>
          <Button variant="primary" onClick={() => answer(false)}>
            Stay
          </Button>
        </>
      }
    >
      What has arrived is kept for a day: choose the same files again to go on from there.
    </Dialog>
  );
}
