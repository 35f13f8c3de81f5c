const name = "AIWeb";

function isWriting(element: Element | null): boolean {
  return element !== null && element.matches("input, textarea, select, [contenteditable]") && element.closest("#main") !== null;
}

/** What the address points at within the page. */
function target(): HTMLElement | null {
  const part = location.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(part));
  } catch {
    // A stray % is no encoding: the address means what it says.
    return document.getElementById(part);
  }
}

/** What a router says when it has arrived; `fromLocation` is missing on the first page. */
type Arrival = { fromLocation?: unknown; pathChanged: boolean; hashChanged: boolean };
type Router = { subscribe: (event: "onResolved", hear: (arrival: Arrival) => void) => unknown };

/**
 * Keeps the document's title that of the page's heading, and moves the focus there when the router has come to another
 * page, or to the part that the address names, whoever drew it.
 */
export function watchPage(router: Router): void {
  // a document that opens at a part of its page goes there too
  let waiting = location.hash !== "";
  let frame = 0;

  function look(): void {
    frame = 0;
    const heading = document.querySelector<HTMLElement>("[data-page-heading]");
    const text = heading?.textContent.trim() ?? "";
    const title = text === "" ? name : `${text} · ${name}`;
    if (document.title !== title) {
      document.title = title;
    }
    if (heading === null || !waiting) {
      return;
    }
    const part = target();
    part?.scrollIntoView();
    // a page may put the cursor where one writes; that stays
    if (!isWriting(document.activeElement)) {
      (part ?? heading).focus({ preventScroll: true });
    }
    // a part may come after the heading
    waiting = part === null && location.hash !== "";
  }

  function lookSoon(): void {
    // once a frame is enough, however much a log or an answer streams
    frame ||= requestAnimationFrame(look);
  }

  new MutationObserver(lookSoon).observe(document.body, { subtree: true, childList: true, characterData: true });
  // who does something meanwhile has moved on, and keeps the focus
  for (const act of ["keydown", "pointerdown", "wheel"]) {
    document.addEventListener(act, () => (waiting = false), { capture: true, passive: true });
  }

  router.subscribe("onResolved", ({ fromLocation, pathChanged, hashChanged }) => {
    if (fromLocation !== undefined && (pathChanged || hashChanged)) {
      waiting = true;
      lookSoon();
    }
  });
}
