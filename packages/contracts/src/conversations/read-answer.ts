import { z } from "zod";
import { uuid } from "../ids.ts";
import { message } from "./conversation.ts";

/** Subscription: the answer's text from `offset` (in UTF-16 code units) on as it comes; ends with `done`. Resumable: ask again with the length one has. */
export const readAnswerInput = z.object({ conversation: uuid, answer: uuid, offset: z.number().int().min(0).default(0), lastEventId: z.string().max(20).nullish() });
export const answerChunk = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), offset: z.number().int(), text: z.string() }),
  z.object({ kind: z.literal("done"), message }),
]);
