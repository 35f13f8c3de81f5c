import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** How a story is photographed: theme and width. */
export const looks = ["light-wide", "dark-wide", "dark-narrow", "light-narrow"] as const;
export type Look = (typeof looks)[number];

const shots = z.record(z.enum(looks), z.string());
/** Digests of a story's pictures, by look. */
export type Shots = z.infer<typeof shots>;

const baseline = z.object({
  /** The browser that the pictures are of: another one draws the same page a little differently. */
  browser: z.object({ version: z.string(), probe: z.string() }),
  stories: z.record(z.string(), z.object({ inputs: z.string(), shots })),
});
export type Baseline = z.infer<typeof baseline>;
export type BrowserBuild = Baseline["browser"];

/** The approved state; empty where nothing was approved yet. */
export function readBaseline(file: string): Baseline {
  return existsSync(file) ? baseline.parse(JSON.parse(readFileSync(file, "utf8"))) : { browser: { version: "none", probe: "none" }, stories: {} };
}

/** Writes one line a story, so that a change of one is a change of one line. */
export function writeBaseline(file: string, { browser, stories }: Baseline): void {
  const lines = Object.entries(stories)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, story]) => `    ${JSON.stringify(id)}: ${JSON.stringify(story)}`);
  writeFileSync(file, `{\n  "browser": ${JSON.stringify(browser)},\n  "stories": {\n${lines.join(",\n")}\n  }\n}\n`);
}
