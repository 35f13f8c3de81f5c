import { setTimeout as pause } from "node:timers/promises";
import { tracked } from "@trpc/server";
import type { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { readAnswerInput, type answerChunk } from "@aiweb/contracts/conversations/read-answer";
import { findMessage } from "@aiweb/db/queries/message/find-message";
import { watchSession } from "../../request/watch-session.ts";
import { owner } from "../../trpc/procedures.ts";
import { presentMessage } from "./present-conversation.ts";

type Chunk = z.infer<typeof answerChunk>;

/** An answer whose writer is elsewhere is read from its row this often. */
const LOOK_EVERY_MS = 250;

/** Follows an answer from an offset to its end; a reader that reconnects goes on where it broke off. A session that ends elsewhere reads no further. */
export const readAnswer = owner("conversation")
  .input(readAnswerInput)
  .subscription(async function* ({ ctx, input, signal }) {
    const done = new AbortController();
    const leaving = AbortSignal.any([watchSession(ctx, done.signal), ...(signal === undefined ? [] : [signal])]);
    const seen = Number(input.lastEventId ?? input.offset);
    let offset = Number.isSafeInteger(seen) && seen >= 0 ? seen : 0;
    const give = (chunk: Chunk) => tracked(String(offset), chunk);
    try {
      while (!leaving.aborted) {
        const run = ctx.services.answers.find(input.answer);
        if (run !== undefined) {
          for await (const chunk of run.read(offset, leaving)) {
            offset = chunk.offset + chunk.text.length;
            yield give({ kind: "text", ...chunk });
          }
          if (leaving.aborted) return;
        }
        const row = await findMessage(ctx.db, { id: input.answer, conversationId: ctx.resource.id });
        if (row === undefined) throw new AppError("not-found", "There is no such answer in this conversation.");
        if (row.content.length > offset) {
          const text = row.content.slice(offset);
          const from = offset;
          offset = row.content.length;
          yield give({ kind: "text", offset: from, text });
        }
        if (row.state !== "streaming") {
          yield give({ kind: "done", message: presentMessage(row) });
          return;
        }
        await pause(LOOK_EVERY_MS, undefined, { signal: leaving }).catch(() => undefined);
      }
    } finally {
      done.abort();
    }
  });
