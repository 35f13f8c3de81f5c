import { expect, it } from "vitest";
import { modelFacts, shortContext, shortCount } from "./model-words.ts";

it.each([
  [8_030_261_248, "8B"],
  [134_515_008, "135M"],
  [1_543_490_560, "1.5B"],
  [82_000_000, "82M"],
  [950, "950"],
])("says %d as %s", (value, words) => {
  expect(shortCount(value)).toBe(words);
});

it.each([
  [8_192, "8K"],
  [128_000, "128K"],
  [200_000, "200K"],
])("says a context of %d as %s", (tokens, words) => {
  expect(shortContext(tokens)).toBe(words);
});

it("leaves out what is not known", () => {
  expect(modelFacts({ task: "speech", parameters: null, contextLength: null, licence: "" })).toEqual(["Speech"]);
});
