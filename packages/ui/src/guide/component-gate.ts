import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ComponentGuide } from "./component-guide.ts";

/** What the gate reads of a package. Paths are relative to its folder. */
export type GatedPackage = {
  /** What the entries give out of `.tsx` files, with the folder it lives in. */
  exported: readonly { name: string; folder: string }[];
  /** The text of each folder's components. */
  sources: ReadonlyMap<string, string>;
  stories: readonly { file: string; text: string }[];
  guides: readonly { file: string; name: string; guide: ComponentGuide }[];
};

/** Stories that every component has; `RightToLeft` must ask for that direction. */
const NAMED_STORIES = ["Variants", "LongWords", "RightToLeft"];
/** Rendering one of these, or handling keys, makes a component one to be reached by keys. */
const FOCUSABLE = /<(?:a|button|input|select|summary|textarea)\b|tabIndex=\{0\}|onKeyDown=|from "@base-ui\/react/;

/** Everything that the package's components owe and do not have, a sentence each. `elsewhere` are components of other packages that guides may name. */
export function gapsOf(gated: GatedPackage, elsewhere: readonly string[] = []): string[] {
  const known = new Set([...gated.exported.map(({ name }) => name), ...elsewhere]);
  const interactive = interactiveFolders(gated);
  return [
    ...gated.exported.flatMap(({ name }) => naming(name, gated.guides)),
    ...gated.guides.flatMap(({ file, guide }) => [
      ...wording(file, guide, interactive.has(path.dirname(file))).map((gap) => `${file}: ${gap}`),
      ...guide.components.filter((name) => !gated.exported.some((one) => one.name === name)).map((name) => `${file}: names ${name}, which no entry exports`),
      ...mentioned(guide).filter((name) => !known.has(name)).map((name) => `${file}: speaks of ${name}, which does not exist`),
    ]),
    ...repeated(gated.guides),
    ...gated.guides.flatMap((named) => telling(named, gated.stories, interactive.has(path.dirname(named.file)))),
    ...gated.stories.filter(({ file, text }) => gated.sources.has(path.dirname(file)) && !/\bguide: \w+Guide\b/.test(text)).map(({ file }) => `${file}: its meta passes no guide`),
  ];
}

function naming(name: string, guides: GatedPackage["guides"]): string[] {
  const count = guides.filter(({ guide }) => guide.components.includes(name)).length;
  return count === 1 ? [] : [`${name}: ${count === 0 ? "no guide names it" : `${count} guides name it`}`];
}

/** What a guide leaves unsaid. */
function wording(file: string, guide: ComponentGuide, isInteractive: boolean): string[] {
  const empty = (["components", "useWhen", "avoidWhen", "anatomy", "content"] as const).filter((list) => guide[list].length === 0);
  return [
    ...empty.map((list) => `${list} is empty`),
    ...(isInteractive && guide.keyboard.length === 0 ? [`keyboard is empty, and ${path.dirname(file)} takes the focus`] : []),
    ...(guide.status === "deprecated" && guide.instead === undefined ? ["deprecated, and does not say what to use instead"] : []),
  ];
}

/** A sentence that fits two components says nothing of either. */
function repeated(guides: GatedPackage["guides"]): string[] {
  const said = new Map<string, string>();
  return guides.flatMap(({ file, guide }) =>
    [...guide.useWhen, ...guide.avoidWhen, ...guide.content].flatMap((sentence) => {
      const before = said.get(sentence);
      said.set(sentence, file);
      return before === undefined ? [] : [`${file}: says the same as ${before}: “${sentence}”`];
    }),
  );
}

function telling({ file, name, guide }: GatedPackage["guides"][number], stories: GatedPackage["stories"], isInteractive: boolean): string[] {
  const told = stories.filter((one) => path.dirname(one.file) === path.dirname(file) && new RegExp(`\\bguide: ${name}\\b`).test(one.text));
  const [only] = told;
  if (only === undefined || told.length > 1) {
    return [`${file}: ${told.length} story files pass ${name}, and there must be one`];
  }
  const all = storiesOf(only.text);
  const has = (wanted: string) => all.some((story) => story.name === wanted);
  const rightToLeft = all.find((story) => story.name === "RightToLeft");
  const gaps = [
    ...guide.components.filter((component) => !new RegExp(`<${component}\\b|component: ${component}\\b|as=\\{${component}\\}|\\b${component}\\(`).test(only.text)).map((component) => `no story shows ${component}`),
    ...NAMED_STORIES.filter((wanted) => !has(wanted)).map((wanted) => `has no story ${wanted}`),
    ...(rightToLeft !== undefined && !rightToLeft.text.includes('direction: "rtl"') ? ["RightToLeft does not ask for that direction"] : []),
    ...(all.some((story) => /\bplay\b/.test(story.text)) ? [] : ["no story has a play function"]),
    ...(isInteractive && all.every((story) => NAMED_STORIES.includes(story.name)) ? ["no story is named by a state"] : []),
    ...(has("Dark") ? ["Dark repeats what the visual sweep shoots in both themes"] : []),
  ];
  return gaps.map((gap) => `${only.file}: ${gap}`);
}

function storiesOf(text: string): { name: string; text: string }[] {
  return text
    .split(/^export const /m)
    .slice(1)
    .map((story) => ({ name: /^\w*/.exec(story)?.[0] ?? "", text: story }));
}

/** Components that a guide writes as `Code`. */
function mentioned(guide: ComponentGuide): string[] {
  const words = [...guide.useWhen, ...guide.avoidWhen, ...guide.content, ...guide.anatomy.map(({ what }) => what), ...guide.keyboard.map(({ does }) => does)];
  return words.flatMap((text) => [...text.matchAll(/`([A-Z][a-z]\w+)`/g)].map(([, name = ""]) => name));
}

/** Folders that take the focus themselves, or by a component of the package that they draw. */
function interactiveFolders({ exported, sources }: GatedPackage): Set<string> {
  const found = new Set([...sources].filter(([, text]) => FOCUSABLE.test(text)).map(([folder]) => folder));
  let before = -1;
  while (before < found.size) {
    before = found.size;
    for (const [folder, text] of sources) {
      if (exported.some((one) => found.has(one.folder) && new RegExp(`<${one.name}\\b`).test(text))) {
        found.add(folder);
      }
    }
  }
  return found;
}

/** Reads a package by its `exports`: the entries, the components behind them, their guides and stories. */
export async function readPackage(root: string): Promise<GatedPackage> {
  const read = (file: string) => readFileSync(path.join(root, file), "utf8");
  const { exports }: { exports: Record<string, string> } = JSON.parse(read("package.json"));
  const exported = Object.values(exports)
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => exportedBy(path.normalize(file), read(file)));
  const sources = new Map<string, string>();
  for (const { folder } of exported) {
    const files = globSync("*.tsx", { cwd: path.join(root, folder), exclude: ["*.stories.tsx"] });
    sources.set(folder, files.map((file) => read(path.join(folder, file))).join("\n"));
  }
  const guides = await Promise.all(
    globSync("src/**/*.guide.ts", { cwd: root }).map(async (file) => {
      const module: Record<string, ComponentGuide> = await import(path.join(root, file));
      return Object.entries(module).map(([name, guide]) => ({ file, name, guide }));
    }),
  );
  const stories = globSync("src/**/*.stories.tsx", { cwd: root }).map((file) => ({ file, text: read(file) }));
  return { exported, sources, stories, guides: guides.flat() };
}

/** An entry hands on what component files hold, or is such a file itself. */
function exportedBy(entry: string, text: string): { name: string; folder: string }[] {
  if (entry.endsWith(".tsx")) {
    return [...text.matchAll(/^export function ([A-Z]\w+)/gm)].map(([, name = ""]) => ({ name, folder: path.dirname(entry) }));
  }
  return [...text.matchAll(/^export \{([^}]+)\} from "([^"]+\.tsx)";/gm)].flatMap(([, names = "", file = ""]) =>
    names.split(",").map((name) => ({ name: name.trim(), folder: path.dirname(path.join(path.dirname(entry), file)) })),
  );
}
