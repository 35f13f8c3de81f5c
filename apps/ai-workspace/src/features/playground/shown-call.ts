import type { ConversationDetail } from "@aiweb/contracts/conversations/get-conversation";
import { inferenceCallOf, type NextAnswer } from "@aiweb/contracts/conversations/inference-call-of";
import type { SamplingSettings } from "@aiweb/contracts/conversations/conversation";
import type { Call } from "./code-of-call.ts";

/** A call in code is shown before anything was asked, too. */
const EXAMPLE = { chat: "Say hello in one sentence.", completion: "Once upon a time" } as const;

type Draft = { model: string; mode: NextAnswer["mode"]; settings: SamplingSettings; text: string };
type Options = { conversation: ConversationDetail | null; draft: Draft; isOpenAi: (ref: string) => boolean };

/** The call that made the conversation's last answer; in a new one, the call that Send will make. */
export function shownCall({ conversation, draft, isOpenAi }: Options): { call: Call; made: boolean } {
  const asked = conversation?.messages.findLastIndex((message) => message.role === "user") ?? -1;
  if (conversation !== null && asked >= 0) {
    const { mode, model, settings } = conversation;
    // an answer that failed before its first word is not sent along
    const messages = conversation.messages.slice(0, asked + 1).filter((message) => message.content !== "");
    return { made: true, call: inferenceCallOf({ mode, model, settings, messages, leavesDefaultsOut: isOpenAi(model) }) };
  }
  const content = draft.text.trim() === "" ? EXAMPLE[draft.mode] : draft.text;
  return { made: false, call: inferenceCallOf({ ...draft, messages: [{ role: "user", content }], leavesDefaultsOut: isOpenAi(draft.model) }) };
}
