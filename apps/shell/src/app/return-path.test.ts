import { expect, test } from "vitest";
import { machinePaths } from "@aiweb/federation/runtime";
import { returnPath } from "./return-path.ts";

const origin = "http://localhost:4300";

test.each(["/", "/ai/jobs", "/marketplace/models?task=chat#top", "/data/datasets/a/b", "/sign-in-later"])("comes back to %s", (to) => {
  expect(returnPath(to, origin)).toBe(to);
});

test.each([
  undefined,
  null,
  42,
  "",
  "ai/jobs",
  "//evil.example/ai",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/ai/..//evil.example",
  "https://evil.example/",
  "http://localhost:4300/ai/jobs",
  "javascript:alert(1)",
  " /ai",
  "/sign-in?to=/ai",
  "/auth/sign-out",
  "/ai/../trpc/x",
  ...machinePaths.map((path) => `/${path}/x`),
])("goes to the start instead of %j", (to) => {
  expect(returnPath(to, origin)).toBe("/");
});
