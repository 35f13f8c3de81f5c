import { z } from "zod";
import { modelVersionRef, uuid } from "../ids.ts";
import { conversationMode, samplingSettings } from "./conversation.ts";

/**
 * Asks. Without `conversation` a new one begins. `replaces` is a message of one's own that is edited: it and all after it
 * leave the thread. `regenerate` answers the last question again. The answer is stored as it comes and goes on without the browser.
 */
export const sendMessageInput = z.object({
  conversation: uuid.nullish(),
  /** Chosen by the client, so that sending twice asks once. */
  request: uuid,
  model: modelVersionRef,
  mode: conversationMode.default("chat"),
  settings: samplingSettings,
  content: z.string().max(200_000).default(""),
  replaces: uuid.nullish(),
  regenerate: z.boolean().default(false),
});
export const sendMessageOutput = z.object({ conversation: uuid, answer: uuid });
