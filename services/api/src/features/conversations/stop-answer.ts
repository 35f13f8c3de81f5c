import { stopAnswerInput, stopAnswerOutput } from "@aiweb/contracts/conversations/stop-answer";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { findMessage } from "@aiweb/db/queries/message/find-message";
import { updateStreamingMessage } from "@aiweb/db/queries/message/update-streaming-message";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";

/** Stops an answer; what was written of it stays. */
export const stopAnswer = owner("conversation")
  .input(stopAnswerInput)
  .output(stopAnswerOutput)
  .mutation(async ({ ctx, input }) => {
    const answer = await findMessage(ctx.db, { id: input.answer, conversationId: ctx.resource.id });
    if (answer === undefined) throw new AppError("not-found", "There is no such answer in this conversation.");
    const wasWritten = await ctx.services.answers.stop(answer.id);
    return await ctx.db.transaction().execute(async (tx) => {
      // Nobody writes it any more (or another process does, which ends when it sees this): its row is ended here.
      const left = await updateStreamingMessage(tx, answer.id, { state: "stopped", finish_reason: "stopped" });
      if (left !== undefined) await insertLiveEvent(tx, { accountId: ctx.account.id, topic: `conversation:${ctx.resource.id}`, payload: { answer: answer.id } });
      await writeAudit(tx, ctx, { action: "conversations.stopAnswer", targetKind: "conversation", targetId: ctx.resource.id });
      return { stopped: wasWritten || left !== undefined };
    });
  });
