import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { describe, expect, it } from "vitest";
import { figureWords, findRunnable, firstChoice, obstacleOf } from "./runnable-words.ts";

const model: RunnableModel = {
  ref: "ada/support",
  name: "support",
  owner: "ada",
  version: 3,
  group: "my-models",
  abilities: { chat: true, complete: true, fineTune: true },
  contextLength: 2048,
  state: "ready",
  deployment: "0b5f3a0e-7d6f-4d13-9a53-0d1c5b1f2a10",
  reason: null,
  fix: null,
};

it("says only what was counted", () => {
  expect(figureWords({ promptTokens: 5, completionTokens: 41, firstTokenMilliseconds: 96.4, tokensPerSecond: 38.2 })).toEqual(["first token 96 ms", "41 tokens", "38 tok/s"]);
  expect(figureWords({ promptTokens: null, completionTokens: null, firstTokenMilliseconds: 1_240, tokensPerSecond: null })).toEqual(["first token 1.2 s"]);
  expect(figureWords(null)).toEqual([]);
});

describe("the model of a reference", () => {
  it("is the one in the list, and no other version of it", () => {
    const older = { ...model, ref: "ada/support@2", version: 2 };
    expect(findRunnable([model, older], "ada/support@2")).toBe(older);
    expect(findRunnable([model, older], "ada/support@3")).toBe(model);
    expect(findRunnable([model], "ada/support@2")).toBeUndefined();
    expect(findRunnable([model], "ada/support:production")).toBeUndefined();
  });

  it("is none when nobody may see it", () => {
    expect(findRunnable([model], "eve/secret")).toBeUndefined();
  });
});

it("begins with a model that answers now", () => {
  const asleep: RunnableModel = { ...model, ref: "ada/asleep", state: "deploy" };
  expect(firstChoice([{ ...model, state: "blocked" }, asleep, model])).toBe(model);
  expect(firstChoice([{ ...model, state: "blocked" }, asleep])).toBe(asleep);
});

it("says why a model cannot be asked", () => {
  expect(obstacleOf(undefined, undefined, "gone")).toBe("Choose a model first");
  expect(obstacleOf(model.ref, undefined, "looking")).toBe("The model is being looked up");
  expect(obstacleOf(model.ref, undefined, { failed: "AIWeb does not answer." })).toBe("AIWeb does not answer.");
  expect(obstacleOf(model.ref, undefined, "gone")).toMatch(/gone/);
  expect(obstacleOf(model.ref, model, "gone")).toBeUndefined();
  expect(obstacleOf(model.ref, { ...model, state: "deploy" }, "gone")).toBe("Serve support first");
  expect(obstacleOf(model.ref, { ...model, state: "blocked", reason: "Needs your OpenAI key" }, "gone")).toBe("Needs your OpenAI key");
});
