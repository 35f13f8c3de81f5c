import { RemoteErrorCard } from "./remote-error-card.tsx";
import { pageLoad } from "./page-load.ts";
import type { RemoteMount } from "./remote-mount.ts";

/** The card of a mount: what failed, by its record in the registry. */
export function RemoteFailure({ mount, error, onRetry, onThrew }: { mount: RemoteMount; error: unknown; onRetry: () => void; onThrew?: () => void }) {
  const { record, version } = mount;
  const part = record === undefined ? undefined : { remote: record.name, owner: record.owner, version, pageLoad, path: location.pathname };
  return <RemoteErrorCard title={record?.title} error={error} onRetry={onRetry} part={part} {...(onThrew === undefined ? {} : { onThrew })} />;
}
