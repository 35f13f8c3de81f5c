import type { Browser, Cookie } from "playwright";
import { z } from "zod";
import { linkTo, newPage, places, shown } from "./visit.ts";

/** Longer than a pointer has to rest on a link until its remote is fetched, and than fetching takes here. */
const REST_MS = 1_000;
/** What the page before has none of: a selector of the second remote's content. */
const [from, to] = places;

/** Runs in the page: milliseconds from the next click to the frame after the one in which the content is there. */
const TIME_CLICK = `
  window.aiwebPaint = new Promise((resolve) => {
    addEventListener("click", ({ timeStamp }) => {
      const look = () => requestAnimationFrame(document.querySelector("main ${to.content}") === null ? look : () => resolve(performance.now() - timeStamp));
      look();
    }, { capture: true, once: true });
  });
  undefined;
`;

/** Milliseconds from a click on the link to the second remote, on which the pointer rested, to the paint of its page. Nothing is slowed down. */
export async function timeHover(browser: Browser, origin: string, cookies: Cookie[]): Promise<number> {
  const { context, page } = await newPage(browser, cookies);
  await page.goto(`${origin}${from.path}`);
  await shown(page, from);
  await linkTo(page, to).hover();
  await page.waitForTimeout(REST_MS);
  await page.evaluate(TIME_CLICK);
  await page.mouse.down();
  await page.mouse.up();
  const milliseconds = z.number().parse(await page.evaluate("window.aiwebPaint"));
  await context.close();
  return milliseconds;
}
