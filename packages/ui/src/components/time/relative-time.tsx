import { useEffect, useState } from "react";
import type { Moment } from "../../formats/times.ts";
import { formatExact, formatRelative, toMilliseconds } from "../../formats/times.ts";

const minute = 60_000;

/** How long ago, kept current; the exact moment on hover. */
export function RelativeTime({ at }: { at: Moment }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  const milliseconds = toMilliseconds(at);
  // The clock here ticks once a minute: what happened since its last tick is now, not to come.
  const current = milliseconds > now && milliseconds - now < minute ? milliseconds : now;
  return (
    <time dateTime={Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString()} title={formatExact(at)}>
      {formatRelative(at, current)}
    </time>
  );
}
