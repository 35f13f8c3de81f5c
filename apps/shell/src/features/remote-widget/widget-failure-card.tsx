import { Banner, Button, Text } from "@aiweb/ui";
import { readFailure } from "../../remotes/read-failure.ts";

export type WidgetFailureCardProps = {
  /** Of the remote that it belongs to. */
  title: string | undefined;
  owner: string | undefined;
  error: unknown;
  pageLoad: string;
  onRetry: () => void;
};

/** Stands in the place of another remote's part on a page, which works on around it. */
export function WidgetFailureCard({ title = "another part of AIWeb", owner, error, pageLoad, onRetry }: WidgetFailureCardProps) {
  const { told, kind, requestId, loading, needsReload } = readFailure(error, owner);
  const off = kind === "switched-off";
  return (
    <Banner
      tone="warn"
      role="status"
      title={off ? `What ${title} shows here is switched off` : loading ? `What ${title} shows here could not be loaded` : `What ${title} shows here stopped with an error`}
      actions={
        <Button size="s" onClick={needsReload ? () => location.reload() : onRetry}>
          {needsReload ? "Reload" : "Retry"}
        </Button>
      }
    >
      {told} The rest of this page works.
      {off ? null : (
        <Text as="p" size="xs" mono>
          trace {requestId ?? pageLoad}
        </Text>
      )}
    </Banner>
  );
}
