import { useSyncExternalStore } from "react";
import { Banner, Button } from "@aiweb/ui";
import { ConnectionNotice } from "./connection-notice.tsx";
import { useShell } from "./shell-context.ts";

/** What the whole app has to say: the connection is lost, or the registry could not be read. */
export function AppNotices() {
  const { registry } = useShell();
  const { registry: known, failed } = useSyncExternalStore(registry.subscribe, registry.state);
  return (
    <>
      <ConnectionNotice />
      {failed && known !== null ? (
        <Banner
          tone="warn"
          title="The list of AIWeb's parts could not be read"
          role="status"
          actions={
            <Button size="s" onClick={() => void registry.refresh()}>
              Read it again
            </Button>
          }
        >
          You see the last list that this browser kept. What it names works as before.
        </Banner>
      ) : null}
    </>
  );
}
