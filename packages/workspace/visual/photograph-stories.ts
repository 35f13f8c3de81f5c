import type { Browser } from "playwright";
import type { Shots } from "./baseline.ts";
import { photograph, type Photographed, type Sitter } from "./photograph.ts";
import type { Pictures } from "./pictures.ts";
import { serveFolders } from "./serve-folders.ts";
import { narrowStories } from "./story-page.ts";
import type { BuiltStorybook } from "./storybooks.ts";

/** Photographs these stories of the built Storybooks; says how far it is every 50. */
export async function photographStories(
  storybooks: readonly BuiltStorybook[],
  ids: ReadonlySet<string>,
  { browser, pictures, known, tell }: { browser: Browser; pictures: Pictures; known: (id: string) => Shots | undefined; tell: (line: string) => void },
): Promise<Photographed[]> {
  const served = await serveFolders(new Map(storybooks.map(({ name, folder }) => [name, folder])));
  try {
    const sitters: Sitter[] = [];
    const page = await browser.newPage();
    for (const { name, stories } of storybooks) {
      const url = `${served.url}/${name}`;
      const wanted = stories.map(({ id }) => id).filter((id) => ids.has(id));
      const narrow = wanted.length === 0 ? new Set<string>() : await narrowStories(page, url, wanted);
      sitters.push(...wanted.map((id) => ({ id, url, narrow: narrow.has(id) })));
    }
    await page.close();
    return await photograph(browser, sitters, pictures, {
      known,
      onDone: (done) => {
        if (done % 50 === 0) tell(`${done} of ${sitters.length} stories`);
      },
    });
  } finally {
    served.close();
  }
}
