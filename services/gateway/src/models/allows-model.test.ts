import { expect, it } from "vitest";
import { parseModelId } from "@aiweb/contracts/models/model-id";
import { allowsModel } from "./allows-model.ts";

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
