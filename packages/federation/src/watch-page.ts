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

type Router = { subscribe: (event: "onResolved", hear: () => void) => unknown };

/**
 * Keeps the document's title that of the page's heading, and moves the focus there when the router has come to another
 * page, or to the part that the address names, whoever drew it.
 */
export function watchPage(router: Router): void {
  // a document that opens at a part of its page goes there too
  let waiting = location.hash !== "";
  /** Where it last arrived: the page and the part of it. */
  let at = { pathname: location.pathname, hash: location.hash };
  /** Whether somebody has done something: until then it is the first page, wherever the document is led. */
  let acted = false;
  /** The heading that was last seen. */
  let drawn: HTMLElement | null = null;
  /** What was given the focus, until somebody does something. */
  let given: HTMLElement | null = null;
  let frame = 0;

  function arrive(): void {
    const { pathname, hash } = location;
    if (acted && (at.pathname !== pathname || at.hash !== hash)) {
      waiting = true;
      lookSoon();
    }
    at = { pathname, hash };
  }

  function look(): void {
    frame = 0;
    const heading = document.querySelector<HTMLElement>("[data-page-heading]");
    // a router that is overtaken, by the routes of a remote that come meanwhile, draws the page and says nothing of it
    if (heading !== null && heading !== drawn && at.pathname !== location.pathname) {
      arrive();
    }
    drawn = heading;
    const text = heading?.textContent.trim() ?? "";
    const title = text === "" ? name : `${text} · ${name}`;
    if (document.title !== title) {
      document.title = title;
    }
    // a router may arrive before its page is drawn: what was given the focus then has gone since
    if (given?.isConnected === false) {
      given = null;
      waiting = true;
    }
    if (heading === null || !waiting) {
      return;
    }
    const part = target();
    part?.scrollIntoView();
    // a page may put the cursor where one writes; that stays
    if (!isWriting(document.activeElement)) {
      given = part ?? heading;
      given.focus({ preventScroll: true });
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
  function moveOn(): void {
    acted = true;
    waiting = false;
    given = null;
  }
  for (const act of ["keydown", "pointerdown", "wheel"]) {
    document.addEventListener(act, moveOn, { capture: true, passive: true });
  }

  router.subscribe("onResolved", arrive);
}
