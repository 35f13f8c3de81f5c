import type { Tree } from "@nx/devkit";

/** A file's text, changed; one that is missing, or in which nothing changes, is an error: nothing is written then. */
export function editText(tree: Tree, path: string, change: (text: string) => string): void {
  const before = tree.read(path, "utf8");
  const after = before === null ? null : change(before);
  if (before === null || after === null || after === before) {
    throw new Error(`${path} does not look as this generator knows it, so nothing was written. Put it back into its usual form, or teach the generator the new one.`);
  }
  tree.write(path, after);
}

/** Adds an import among those of files beside it, in their order. */
export function addImport(text: string, line: string): string {
  const fileOf = (statement: string) => / from "([^"]+)";$/.exec(statement)?.[1] ?? "";
  const lines = text.split("\n");
  const last = lines.findLastIndex((each) => each.startsWith("import "));
  const next = lines.findIndex((each) => each.startsWith("import ") && fileOf(each).startsWith("./") && fileOf(each) > fileOf(line));
  lines.splice(next === -1 ? last + 1 : next, 0, line);
  return lines.join("\n");
}

/** Adds an entry at the end of the object that begins on the line with `opening`; the text as it is where there is none. */
export function addEntry(text: string, opening: string, entry: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.includes(opening));
  const line = lines[first] ?? "";
  if (line.endsWith("{")) {
    const last = lines.findIndex((each, at) => at > first && each.startsWith("}"));
    return last === -1 ? text : lines.toSpliced(last, 0, `  ${entry},`).join("\n");
  }
  return first === -1 ? text : lines.with(first, line.replace(/ \}\);$/, `, ${entry} });`)).join("\n");
}
