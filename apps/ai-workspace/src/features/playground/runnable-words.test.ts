import { expect, it } from "vitest";
import { figureWords, versionOf, withoutVersion } from "./runnable-words.ts";

it.each([
  ["ada/support@3", "ada/support", 3],
  ["ada/support:production", "ada/support", null],
  ["openai/gpt-4.1", "openai/gpt-4.1", null],
])("takes %s apart", (ref, name, version) => {
  expect([withoutVersion(ref), versionOf(ref)]).toEqual([name, version]);
});

it("says only what was counted", () => {
  expect(figureWords({ promptTokens: 5, completionTokens: 41, firstTokenMilliseconds: 96.4, tokensPerSecond: 38.2 })).toEqual(["first token 96 ms", "41 tokens", "38 tok/s"]);
  expect(figureWords({ promptTokens: null, completionTokens: null, firstTokenMilliseconds: 1_240, tokensPerSecond: null })).toEqual(["first token 1.2 s"]);
  expect(figureWords(null)).toEqual([]);
});
