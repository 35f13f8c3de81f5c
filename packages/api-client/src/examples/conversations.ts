import type { ConversationSummary, Message } from "@aiweb/contracts/conversations/conversation";
import type { ConversationDetail } from "@aiweb/contracts/conversations/get-conversation";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { SAMPLING_DEFAULTS } from "@aiweb/contracts/conversations/sampling-defaults";
import { exampleId } from "./lists.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 14, minute)).toISOString();

/** A model that one could talk to; it answers unless the change says otherwise. */
export function runnableModel(change: Partial<RunnableModel> = {}): RunnableModel {
  return {
    ref: "ada/support-answers",
    name: "support-answers",
    owner: "ada",
    version: 3,
    group: "my-models",
    abilities: { chat: true, complete: true, fineTune: true },
    contextLength: 2048,
    state: "ready",
    deployment: exampleId(31),
    reason: null,
    fix: null,
    ...change,
  };
}

/** One for each place that models run at, in the states that they have there. */
export const everyRunnableModel: readonly RunnableModel[] = [
  runnableModel(),
  runnableModel({ ref: "ada/refunds", name: "refunds", state: "starting", reason: "Loading the base model" }),
  runnableModel({ ref: "aiweb/SmolLM2-135M-Instruct", name: "SmolLM2-135M-Instruct", owner: "aiweb", group: "this-machine", state: "deploy", deployment: null, version: null }),
  runnableModel({ ref: "openai/gpt-4-turbo", name: "gpt-4-turbo", owner: "openai", group: "openai", state: "blocked", deployment: null, version: null, reason: "Needs your OpenAI key", fix: { label: "Add it in your profile", href: "/profile" } }),
  runnableModel({ ref: "meta-llama/Meta-Llama-3-8B", name: "Meta-Llama-3-8B", owner: "meta-llama", group: "hugging-face", abilities: { chat: false, complete: true, fineTune: false }, deployment: null, version: null }),
];

/** A message of the model, done unless the change says otherwise. */
export function exampleMessage(change: Partial<Message> = {}): Message {
  return { id: exampleId(42), role: "assistant", content: "", state: "done", model: "ada/support-answers@3", figures: null, finishReason: "stop", error: null, createdAt: at(41), ...change };
}

/** Two questions about refunds, and what was answered. */
export const exampleMessages: readonly Message[] = [
  exampleMessage({ id: exampleId(41), role: "user", content: "Who signs off a refund above 500 euros?", createdAt: at(40) }),
  exampleMessage({
    content: "Refunds above **500 euros** are signed off by the regional desk lead:\n\n1. The agent opens the case and adds the receipt.\n2. The desk lead checks it within two working days.\n3. The customer gets a letter with the outcome.\n\nBelow that sum any agent may sign.",
    figures: { promptTokens: 171, completionTokens: 61, firstTokenMilliseconds: 96, tokensPerSecond: 38.1 },
  }),
  exampleMessage({ id: exampleId(43), role: "user", content: "And if the desk lead is away?", createdAt: at(42) }),
];

/** How lists tell of a conversation. */
export function exampleConversation(change: Partial<ConversationSummary> = {}): ConversationSummary {
  return { id: exampleId(40), title: "Who signs off a refund above 500 euros?", model: "ada/support-answers", mode: "chat", createdAt: at(40), updatedAt: at(43), ...change };
}

/** A conversation whole, with these messages. */
export function conversationOf(messages: readonly Message[], change: Partial<ConversationDetail> = {}): ConversationDetail {
  return { ...exampleConversation(), settings: SAMPLING_DEFAULTS, messages: [...messages], ...change };
}
