import { useSyncExternalStore } from "react";

/** From here on the settings stand beside the work; below they come in a sheet. */
const WIDE = "(min-width: 900px)";

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Whether there is room for a pane beside the work. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
}
