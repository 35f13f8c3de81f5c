import { machinePath } from "./machine-paths.ts";

/** The path of a link that the router may follow; undefined for what the browser must do itself. */
export function routablePath(anchor: HTMLAnchorElement, origin: string): string | undefined {
  const { href, target } = anchor;
  if (href === "" || (target !== "" && target !== "_self") || anchor.hasAttribute("download")) {
    return undefined;
  }
  const url = new URL(href);
  if (url.origin !== origin || machinePath.test(url.pathname)) {
    return undefined;
  }
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The link that an event came from. */
export function anchorOf(event: Event): HTMLAnchorElement | undefined {
  const target = event.target;
  const found = target instanceof Element ? target.closest("a[href]") : null;
  return found instanceof HTMLAnchorElement ? found : undefined;
}

/**
 * Lets a router follow every plain link of the page, whoever drew it: remotes need no link component,
 * and one that brings its own copy of the design system works all the same. Returns the way to stop.
 */
export function followLinks(navigate: (path: string) => void): () => void {
  function onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const anchor = anchorOf(event);
    if (anchor === undefined || anchor.getAttribute("href")?.startsWith("#") === true) {
      return;
    }
    const path = routablePath(anchor, location.origin);
    if (path !== undefined) {
      event.preventDefault();
      navigate(path);
    }
  }
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}
