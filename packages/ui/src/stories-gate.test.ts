import { globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const source = import.meta.dirname;
const entries = ["index.ts", ...readdirSync(path.join(source, "entries")).map((name) => `entries/${name}`)];

/** Components that the package's entries export, with the folder each lives in. */
function exportedComponents(): { name: string; folder: string }[] {
  return entries.flatMap((entry) => {
    const text = readFileSync(path.join(source, entry), "utf8");
    return [...text.matchAll(/^export \{([^}]+)\} from "([^"]+\.tsx)";/gm)].flatMap(([, names = "", file = ""]) =>
      names
        .split(",")
        .map((name) => name.trim())
        .filter((name) => /^[A-Z]/.test(name))
        .map((name) => ({ name, folder: path.dirname(path.resolve(path.dirname(path.join(source, entry)), file)) })),
    );
  });
}

test("the entries export components", () => {
  expect(exportedComponents().length).toBeGreaterThan(60);
});

test.each(exportedComponents())("$name has a story", ({ name, folder }) => {
  const stories = globSync("*.stories.tsx", { cwd: folder }).map((file) => readFileSync(path.join(folder, file), "utf8"));
  expect(stories.some((story) => new RegExp(`<${name}\\b|component: ${name}\\b|as=\\{${name}\\}`).test(story))).toBe(true);
});

test("package.json names every entry", () => {
  const { exports }: { exports: Record<string, string> } = JSON.parse(readFileSync(path.join(source, "../package.json"), "utf8"));
  const named = Object.values(exports).filter((file) => file.startsWith("./src/entries/"));
  expect(named.toSorted()).toEqual(entries.slice(1).map((entry) => `./src/${entry}`).toSorted());
});
