import { expect, test } from "vitest";
import { strangerOf } from "./raw-paths.ts";

const at = (app: string) => `/work/apps/${app}/src/app/page.tsx`;

test.each([
  ["ai-workspace", "/marketplace/models", "marketplace"],
  ["ai-workspace", "/data/datasets/", "data-engineering"],
  ["shell", "/ai/jobs", "ai-workspace"],
  ["marketplace", "/data", "data-engineering"],
])("in %s, %s is a path of %s", (app, text, stranger) => {
  expect(strangerOf(at(app), text)).toBe(stranger);
});

test.each([
  ["ai-workspace", "/ai/build"],
  ["ai-workspace", "/airports"],
  ["marketplace", "the /ai/build page"],
  ["marketplace", "/profile"],
])("in %s, %s is none of another remote's", (app, text) => {
  expect(strangerOf(at(app), text)).toBeUndefined();
});
