import { useEffect, useState, useSyncExternalStore } from "react";
import { Banner } from "@aiweb/ui";
import { useLiveState } from "@aiweb/api-client";

/** A reconnect that succeeds at once is not worth a word. */
const patienceMs = 3_000;

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Says that the server does not answer, and that things go on by themselves. */
export function ConnectionNotice() {
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const reconnecting = useLiveState() === "reconnecting";
  const [shown, setShown] = useState(false);
  const lost = !online || reconnecting;

  useEffect(() => {
    if (!lost) {
      return undefined;
    }
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [lost]);

  if (!shown || !lost) {
    return null;
  }
  return (
    <Banner tone="warn" title={online ? "AIWeb does not answer at the moment" : "This device is offline"} role="status">
      Connecting again by itself. Jobs and answers go on without this page; what you typed stays.
    </Banner>
  );
}
