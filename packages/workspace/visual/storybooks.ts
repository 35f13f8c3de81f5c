import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { listStorybooks } from "../storybook/build-storybook.ts";

const index = z.object({ entries: z.record(z.string(), z.object({ type: z.string(), id: z.string(), title: z.string(), name: z.string(), importPath: z.string(), tags: z.array(z.string()).default([]) })) });
const stats = z.object({ modules: z.array(z.object({ id: z.string(), reasons: z.array(z.object({ moduleName: z.string() })) })) });

/** A module of a build, and the modules that import it. */
export type StoryModule = z.infer<typeof stats>["modules"][number];

export type Story = { id: string; title: string; name: string; importPath: string };

/** A built Storybook: where its static files lie, its stories, and the graph of modules that it was made of. */
export type BuiltStorybook = { name: string; folder: string; stories: Story[]; modules: StoryModule[] };

/** Stories that are not photographed, because what they show is a measurement. */
const UNSEEN = "no-visual";

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Reads one build, as build-storybook.ts left it under apps/NAME/storybook-static. */
function readStorybook(root: string, name: string): BuiltStorybook {
  const place = join(root, "apps", name, "storybook-static");
  if (!existsSync(join(place, "storybook.json"))) throw new Error(`The Storybook of ${name} is not built. Run npm run storybook:build.`);
  const { version } = z.object({ version: z.string() }).parse(readJson(join(place, "storybook.json")));
  const folder = join(place, version);
  const entries = Object.values(index.parse(readJson(join(folder, "index.json"))).entries);
  const stories = entries.filter(({ type, tags }) => type === "story" && !tags.includes(UNSEEN));
  return { name, folder, stories, modules: stats.parse(readJson(join(place, "preview-stats.json"))).modules };
}

/** Every built Storybook of the workspace at `root`. */
export function readStorybooks(root: string): BuiltStorybook[] {
  return listStorybooks(root).map((name) => readStorybook(root, name));
}
