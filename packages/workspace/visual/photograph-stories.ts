import type { Browser } from "playwright";
import type { Shots } from "./baseline.ts";
import { photograph, type Photographed } from "./photograph.ts";
import type { Pictures } from "./pictures.ts";
import { serveFolders } from "./serve-folders.ts";
import type { BuiltStorybook } from "./storybooks.ts";

/** Photographs these stories of the built Storybooks; says how far it is every 50. */
export async function photographStories(
  storybooks: readonly BuiltStorybook[],
  ids: ReadonlySet<string>,
  { browser, pictures, known, tell }: { browser: Browser; pictures: Pictures; known: (id: string) => Shots | undefined; tell: (line: string) => void },
): Promise<Photographed[]> {
  const served = await serveFolders(new Map(storybooks.map(({ name, folder }) => [name, folder])));
  try {
    const sitters = storybooks.flatMap(({ name, stories }) => stories.filter(({ id }) => ids.has(id)).map(({ id }) => ({ id, url: `${served.url}/${name}` })));
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
