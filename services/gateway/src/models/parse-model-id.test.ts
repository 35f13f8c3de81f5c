import { expect, it } from "vitest";
import { allowsModel, parseModelId } from "./parse-model-id.ts";

it.each([
  ["openai/gpt-4.1", { handle: "openai", name: "gpt-4.1" }],
  ["me/support:production", { handle: "me", name: "support", tag: "production" }],
  ["me/support@3", { handle: "me", name: "support", number: 3 }],
  ["support", null],
  ["a/b/c", null],
  ["me/support@0", null],
  ["me/sup port", null],
  ["../etc/passwd", null],
])("reads %s", (id, expected) => {
  expect(parseModelId(id)).toEqual(expected);
});

it.each([
  [null, "a/b@2", true],
  [["a/b"], "a/b@2", true],
  [["A/b"], "a/b:x", true],
  [["a/b@2"], "a/b@2", true],
  [["a/b@2"], "a/b", false],
  [["a/b@2"], "a/b@3", false],
  [["a/c"], "a/b", false],
  [[], "a/b", false],
])("a key for %j and the model %s: %s", (allowed, id, expected) => {
  const parsed = parseModelId(id);
  expect(parsed !== null && allowsModel(allowed, parsed)).toBe(expected);
});
