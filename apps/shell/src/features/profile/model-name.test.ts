import { expect, test } from "vitest";
import { modelVersionRef } from "@aiweb/contracts/ids";
import { isModelName } from "./model-name.ts";

test.each(["openai/gpt-4-turbo", "me/taught", "me/taught:production", "me/taught@3", "meta-llama/Meta-Llama-3-8B", "taught", "me/taught@0", "me/taught:Latest", "me/taught@1:x", "me//taught", " me/taught", "", "a/b/c", `me/${"x".repeat(96)}`, `me/${"x".repeat(97)}`])("%s is told as the server tells it", (text) => {
  expect(isModelName(text)).toBe(modelVersionRef.safeParse(text).success);
});
