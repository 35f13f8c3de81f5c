import { readFileSync } from "node:fs";
import { join } from "node:path";
import { themeScript } from "@aiweb/ui";
import { expect, test } from "vitest";

test("the page's inline script is the design system's, so that the theme stands before the first paint", () => {
  const page = readFileSync(join(import.meta.dirname, "../../index.html"), "utf8");
  expect(page).toContain(`<script>${themeScript}</script>`);
});
