import { useSyncExternalStore } from "react";

type Direction = "ltr" | "rtl";

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["dir"] });
  return () => observer.disconnect();
}

function current(): Direction {
  return document.documentElement.dir === "rtl" ? "rtl" : "ltr";
}

/** Which way text runs on the page: for parts that count pixels or keys from its start. */
export function useDirection(): Direction {
  return useSyncExternalStore(subscribe, current, () => "ltr");
}
