import { Banner, Button } from "@aiweb/ui";
import type { Lookup } from "./runnable-words.ts";

/** Instead of a model that could not be looked up: why, and again. Nothing where it is gone, which the bar and the composer say. */
export function LookupFailure({ lookup, busy, onRetry }: { lookup: Lookup; busy: boolean; onRetry: () => void }) {
  if (typeof lookup === "string") return null;
  return (
    <Banner
      tone="bad"
      role="status"
      title="The model could not be looked up"
      actions={
        <Button size="s" busy={busy} onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {lookup.failed}
    </Banner>
  );
}
