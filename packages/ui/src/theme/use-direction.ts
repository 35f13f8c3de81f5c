import { useSyncExternalStore } from "react";

type Direction = "ltr" | "rtl";

const read = (): Direction => (document.documentElement.dir === "rtl" ? "rtl" : "ltr");

function watch(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["dir"] });
  return () => observer.disconnect();
}

/** The page's direction, for what does not read it from CSS. */
export function useDirection(): Direction {
  return useSyncExternalStore(watch, read, () => "ltr");
}
