const name = "AIWeb";

function isWriting(element: Element | null): boolean {
  return element !== null && element.matches("input, textarea, select, [contenteditable]") && element.closest("#main") !== null;
}

/**
 * Keeps the document's title that of the page's heading, and moves the focus there when the page changes,
 * whichever remote drew it. Returns what to call when the path has changed.
 */
export function watchPage(): () => void {
  let waiting = false;
  let frame = 0;

  function look(): void {
    frame = 0;
    const heading = document.querySelector<HTMLElement>("[data-page-heading]");
    const text = heading?.textContent.trim() ?? "";
    const title = text === "" ? name : `${text} · ${name}`;
    if (document.title !== title) {
      document.title = title;
    }
    if (heading !== null && waiting) {
      waiting = false;
      // a page may put the cursor where one writes; that stays
      if (!isWriting(document.activeElement)) {
        heading.focus({ preventScroll: true });
      }
    }
  }

  new MutationObserver(() => {
    // once a frame is enough, however much a log or an answer streams
    frame ||= requestAnimationFrame(look);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });

  return () => {
    waiting = true;
    frame ||= requestAnimationFrame(look);
  };
}
