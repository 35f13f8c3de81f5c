import { expect, it } from "vitest";
import type { Message } from "@aiweb/contracts/conversations/conversation";
import type { ConversationDetail } from "@aiweb/contracts/conversations/get-conversation";
import { SAMPLING_DEFAULTS } from "@aiweb/contracts/conversations/sampling-defaults";
import { shownCall } from "./shown-call.ts";

const at = "2026-11-23T15:00:00.000Z";
const said = (role: Message["role"], content: string): Message => ({ id: content, role, content, state: "done", model: null, figures: null, finishReason: null, error: null, createdAt: at });
const draft = { model: "ada/support", mode: "chat", settings: { ...SAMPLING_DEFAULTS, seed: 42 }, text: "Not sent yet" } as const;
const isOpenAi = (ref: string) => ref.startsWith("openai/");

function conversation(messages: Message[], model = "ada/support"): ConversationDetail {
  return { id: "c", title: "c", model, mode: "chat", createdAt: at, updatedAt: at, settings: { ...SAMPLING_DEFAULTS, systemPrompt: "Be brief." }, messages };
}

it("shows the call that Send will make before anything was asked", () => {
  const { call, made } = shownCall({ conversation: null, draft, isOpenAi });
  expect(made).toBe(false);
  expect(call.body).toEqual({ model: "ada/support", messages: [{ role: "user", content: "Not sent yet" }], temperature: 0.7, top_p: 0.95, max_tokens: 256, seed: 42 });
});

it("shows the call just made, with what it was asked with, up to the question", () => {
  const { call, made } = shownCall({ conversation: conversation([said("user", "One"), said("assistant", ""), said("user", "Two"), said("assistant", "Answer")]), draft, isOpenAi });
  expect(made).toBe(true);
  expect(call.path).toBe("/v1/chat/completions");
  expect(call.body["messages"]).toEqual([
    { role: "system", content: "Be brief." },
    { role: "user", content: "One" },
    { role: "user", content: "Two" },
  ]);
  expect(call.body["seed"]).toBeUndefined();
});

it("leaves defaults out for OpenAI's models, as the call does", () => {
  const { call } = shownCall({ conversation: conversation([said("user", "One")], "openai/gpt-5"), draft, isOpenAi });
  expect(call.body).not.toHaveProperty("temperature");
});
