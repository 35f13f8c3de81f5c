import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { ComponentGuide } from "./component-guide.ts";
import { deprecationFaults } from "./deprecation.ts";

const components = path.join(import.meta.dirname, "../components");
const inComponents = (pattern: string) => globSync(pattern, { cwd: components }).map((file) => path.join(components, file));

test("guides and code agree on what is deprecated", async () => {
  const guides = await Promise.all(
    inComponents("*/*.guide.ts").map(async (file) => {
      const exported: Record<string, ComponentGuide> = await import(file);
      return Object.values(exported);
    }),
  );
  expect(guides.flat().length).toBeGreaterThan(0);
  expect(deprecationFaults(guides.flat(), inComponents("*/*.tsx").filter((file) => !file.endsWith(".stories.tsx")).map((file) => readFileSync(file, "utf8")))).toEqual([]);
});

const marked = "/**\n * A tag.\n * @deprecated Use Badge.\n */\nexport function Tag() {}\n/** Stays. */\nexport function Badge() {}";

test("what agrees has no fault", () => {
  expect(deprecationFaults([{ components: ["Tag"], status: "deprecated", instead: "Use Badge, since 0.2." }, { components: ["Badge"], status: "stable" }], [marked])).toEqual([]);
});

test("planted faults are found on either side", () => {
  expect(deprecationFaults([{ components: ["Badge"], status: "deprecated", instead: "Use Chip." }], [marked])).toEqual([
    "Badge is deprecated in its guide: say @deprecated and what to use instead at its code too.",
    "Tag says @deprecated: its guide does not.",
  ]);
  expect(deprecationFaults([{ components: ["Tag"], status: "deprecated" }], [marked])).toEqual(["The guide of Tag does not say what to use instead."]);
});
