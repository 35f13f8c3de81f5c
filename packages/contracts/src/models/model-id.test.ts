import { expect, it } from "vitest";
import { parseModelId } from "./model-id.ts";

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
