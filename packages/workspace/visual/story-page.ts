import type { Page } from "playwright";
import { z } from "zod";

const LONGEST_STORY_MS = 60_000;

/** How the story of a page stands, by Storybook's own word, which runs in the page: null while it is being drawn. */
const STATE = `(() => {
  const phase = window.__STORYBOOK_PREVIEW__?.currentRender?.phase;
  const failed = phase === "errored" || document.body.classList.contains("sb-show-errordisplay");
  if (!failed && phase !== "finished") return null;
  // a play function that fails leaves the story as it then stands, and tells only the channel
  const [thrown] = window.__STORYBOOK_ADDONS_CHANNEL__?.last("playFunctionThrewException") ?? [];
  return { problem: thrown?.message ?? (failed ? document.querySelector("#error-message")?.textContent || "The story failed." : null) };
})()`;
const state = z.object({ problem: z.string().nullable() });

/** Waits until a story is drawn, its play function included. Throws what it failed with. */
export async function drawn(page: Page): Promise<void> {
  const { problem } = state.parse(await (await page.waitForFunction(STATE, undefined, { timeout: LONGEST_STORY_MS, polling: 20 })).jsonValue());
  if (problem !== null) throw new Error(problem.slice(0, 600));
}

/** Those of a Storybook's stories that ask for the narrow window (`narrow` of @aiweb/ui's stories). */
export async function narrowStories(page: Page, url: string, ids: readonly string[]): Promise<Set<string>> {
  await page.goto(`${url}/iframe.html`);
  await page.waitForFunction("window.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined");
  const narrow = await page.evaluate(`Promise.all(${JSON.stringify(ids)}.map(async (storyId) => {
    const { storyGlobals } = await window.__STORYBOOK_PREVIEW__.loadStory({ storyId });
    return storyGlobals.viewport?.value === "mobile1" ? [storyId] : [];
  })).then((found) => found.flat())`);
  return new Set(z.array(z.string()).parse(narrow));
}
