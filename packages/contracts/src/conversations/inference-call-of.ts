import type { SamplingSettings } from "./conversation.ts";
import { SAMPLING_DEFAULTS } from "./sampling-defaults.ts";

interface Said {
  role: "user" | "assistant";
  content: string;
}

/** What a conversation's next answer is made of. */
export interface NextAnswer {
  mode: "chat" | "completion";
  model: string;
  settings: SamplingSettings;
  /** The thread up to the question; of a completion, its text as the only one. */
  messages: readonly Said[];
  /** Some of OpenAI's models refuse any temperature: what was left as it is is not sent. */
  leavesDefaultsOut: boolean;
}

/** The call of /v1 that asks for an answer: what the api sends and what the playground shows as code. */
export function inferenceCallOf(next: NextAnswer): { path: "/v1/chat/completions" | "/v1/completions"; body: Record<string, unknown> } {
  const { mode, model, settings, messages, leavesDefaultsOut } = next;
  const sampling: Record<string, unknown> = {};
  if (!leavesDefaultsOut || settings.temperature !== SAMPLING_DEFAULTS.temperature) sampling["temperature"] = settings.temperature;
  if (!leavesDefaultsOut || settings.topP !== SAMPLING_DEFAULTS.topP) sampling["top_p"] = settings.topP;
  sampling["max_tokens"] = settings.maxTokens;
  if (settings.seed !== null) sampling["seed"] = settings.seed;
  if (mode === "completion") return { path: "/v1/completions", body: { model, prompt: messages.map((message) => message.content).join(""), ...sampling } };
  const system = settings.systemPrompt.trim() === "" ? [] : [{ role: "system", content: settings.systemPrompt }];
  return { path: "/v1/chat/completions", body: { model, messages: [...system, ...messages.map(({ role, content }) => ({ role, content }))], ...sampling } };
}
