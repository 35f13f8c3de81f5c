import { anchorOf, routablePath } from "@aiweb/federation/runtime";

/** A pointer that only passes over a link does not rest on it this long. */
const restMs = 50;

function savesData(): boolean {
  return "connection" in navigator && typeof navigator.connection === "object" && navigator.connection !== null && "saveData" in navigator.connection && navigator.connection.saveData === true;
}

/** Fetches a remote's code when the pointer rests on a link into it, or the focus does. */
export function preloadRemotes(preload: (path: string) => void): void {
  if (savesData()) {
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  function onIntent(event: Event): void {
    clearTimeout(timer);
    const anchor = anchorOf(event);
    const path = anchor === undefined ? undefined : routablePath(anchor, location.origin);
    if (path !== undefined) {
      timer = setTimeout(() => preload(path), restMs);
    }
  }
  document.addEventListener("pointerover", onIntent, { passive: true });
  document.addEventListener("focusin", onIntent);
}
