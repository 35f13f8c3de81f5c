import { stopAnswerInput, stopAnswerOutput } from "@aiweb/contracts/conversations/stop-answer";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { findMessage } from "@aiweb/db/queries/message/find-message";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";

/** Stops an answer; what was written of it stays. */
export const stopAnswer = owner("conversation")
  .input(stopAnswerInput)
  .output(stopAnswerOutput)
  .mutation(async ({ ctx, input }) => {
    const answer = await findMessage(ctx.db, { id: input.answer, conversationId: ctx.resource.id });
    if (answer === undefined) throw new AppError("not-found", "There is no such answer in this conversation.");
    const stopped = await ctx.services.answers.stop(answer.id);
    await writeAudit(ctx.db, ctx, { action: "conversations.stopAnswer", targetKind: "conversation", targetId: ctx.resource.id });
    return { stopped };
  });
