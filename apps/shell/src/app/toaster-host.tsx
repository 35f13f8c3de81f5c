import { Suspense, lazy, useEffect, useState } from "react";
import { toastEventName } from "@aiweb/ui";

const Toaster = lazy(async () => ({ default: (await import("@aiweb/ui/toasts")).Toaster }));

/** The one toaster of the page, loaded with the first toast (which waits for it). */
export function ToasterHost() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const onToast = (): void => setWanted(true);
    window.addEventListener(toastEventName, onToast, { once: true });
    return () => window.removeEventListener(toastEventName, onToast);
  }, []);
  return wanted ? (
    <Suspense>
      <Toaster />
    </Suspense>
  ) : null;
}
