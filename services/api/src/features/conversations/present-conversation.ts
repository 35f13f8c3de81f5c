import { samplingSettings, type ConversationSummary, type Message, type SamplingSettings } from "@aiweb/contracts/conversations/conversation";
import type { ConversationRow } from "@aiweb/db/tables/conversation.table";
import type { MessageRow } from "@aiweb/db/tables/message.table";

export function presentConversation(row: ConversationRow): ConversationSummary {
  return { id: row.id, title: row.title, model: row.model, mode: row.mode, createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString() };
}

export function presentMessage(row: MessageRow): Message {
  const counted = row.prompt_tokens !== null || row.completion_tokens !== null || row.first_token_milliseconds !== null;
  return {
    id: row.id,
    role: row.role,
    content: row.content,
    state: row.state,
    model: row.model,
    figures: counted
      ? { promptTokens: row.prompt_tokens, completionTokens: row.completion_tokens, firstTokenMilliseconds: row.first_token_milliseconds, tokensPerSecond: row.tokens_per_second }
      : null,
    finishReason: row.finish_reason,
    error: row.error,
    createdAt: row.created_at.toISOString(),
  };
}

/** Settings as they were stored; what an older version did not know has its default. */
export function storedSettings(row: ConversationRow): SamplingSettings {
  return samplingSettings.catch(samplingSettings.parse({})).parse(row.settings);
}
