/** How the page looks: for what is drawn on a canvas, or reckons with the height of a row. Everything else reads tokens. */
export type HostAppearance = { readonly theme: "light" | "dark"; readonly density: "comfortable" | "compact" };

let last: HostAppearance = { theme: "light", density: "comfortable" };

/** What the document says; else what the system prefers. */
export function readAppearance(): HostAppearance {
  const { theme: set, density: room } = document.documentElement.dataset;
  const theme = set === "light" || set === "dark" ? set : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const density = room === "compact" ? "compact" : "comfortable";
  if (theme !== last.theme || density !== last.density) {
    last = { theme, density };
  }
  return last;
}

/** Calls back when it may have changed; returns the way to stop. */
export function watchAppearance(listener: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "data-density"] });
  system.addEventListener("change", listener);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", listener);
  };
}
