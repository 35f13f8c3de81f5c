import type { Page, Request } from "playwright";

/** A story's answers come at once; one that takes longer is withheld, to show what waiting looks like. */
const LONGEST_ANSWER_MS = 700;
const LONGEST_FILE_MS = 30_000;
const LOOK_AGAIN_MS = 20;

/** Scripts, styles, fonts and images always come. */
function isFile(request: Request): boolean {
  return ["document", "script", "stylesheet", "font", "image"].includes(request.resourceType());
}

/** Watches a page from now on. What it gives waits until everything that was asked for is there, and the page has nothing left to do with it. */
export function watchForRest(page: Page): () => Promise<void> {
  const asked = new Map<Request, number>();
  page.on("request", (request) => {
    // an event stream stays open
    if (request.resourceType() !== "eventsource") asked.set(request, performance.now());
  });
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  // what a document asked for ends with it
  page.on("framenavigated", (frame) => {
    for (const request of asked.keys()) if (!request.isNavigationRequest() && request.frame() === frame) asked.delete(request);
  });
  const waits = () => [...asked].some(([request, at]) => performance.now() - at < (isFile(request) ? LONGEST_FILE_MS : LONGEST_ANSWER_MS));
  return async () => {
    do {
      while (waits()) await page.waitForTimeout(LOOK_AGAIN_MS);
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
          }),
      );
    } while (waits());
  };
}
