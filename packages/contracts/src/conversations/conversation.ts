import { z } from "zod";
import { instant, modelVersionRef, uuid } from "../ids.ts";
import { SAMPLING_DEFAULTS } from "./sampling-defaults.ts";

export const samplingSettings = z.object({
  temperature: z.number().min(0).max(2).default(SAMPLING_DEFAULTS.temperature),
  topP: z.number().gt(0).max(1).default(SAMPLING_DEFAULTS.topP),
  maxTokens: z.number().int().min(1).max(32_768).default(SAMPLING_DEFAULTS.maxTokens),
  seed: z.number().int().min(0).max(2_147_483_647).nullable().default(SAMPLING_DEFAULTS.seed),
  systemPrompt: z.string().max(16_000).default(SAMPLING_DEFAULTS.systemPrompt),
});
export type SamplingSettings = z.infer<typeof samplingSettings>;

/** `chat` keeps a thread of messages; `completion` one growing text (a prompt and what the model added). */
export const conversationMode = z.enum(["chat", "completion"]);

export const conversationSummary = z.object({
  id: uuid,
  title: z.string(),
  model: modelVersionRef,
  mode: conversationMode,
  createdAt: instant,
  updatedAt: instant,
});
export type ConversationSummary = z.infer<typeof conversationSummary>;

/** What was counted for an answer; null where the provider did not say. */
export const answerFigures = z.object({
  promptTokens: z.number().int().nullable(),
  completionTokens: z.number().int().nullable(),
  firstTokenMilliseconds: z.number().nullable(),
  tokensPerSecond: z.number().nullable(),
});

export const message = z.object({
  id: uuid,
  role: z.enum(["user", "assistant"]),
  content: z.string(),
  /** Of an answer: `streaming` goes on without the browser. */
  state: z.enum(["streaming", "done", "stopped", "failed"]),
  model: z.string().nullable(),
  figures: answerFigures.nullable(),
  finishReason: z.string().nullable(),
  error: z.string().nullable(),
  createdAt: instant,
});
export type Message = z.infer<typeof message>;
