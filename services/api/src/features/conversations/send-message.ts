import { inferenceCallOf } from "@aiweb/contracts/conversations/inference-call-of";
import { sendMessageInput, sendMessageOutput } from "@aiweb/contracts/conversations/send-message";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { findAnswerByRequest } from "@aiweb/db/queries/message/find-answer-by-request";
import { lockRequest } from "@aiweb/db/queries/message/lock-request";
import { findModel } from "@aiweb/db/queries/model/find-model";
import { holdAccount } from "../../request/account-limits.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { storeQuestion } from "./store-question.ts";

/** Stores a question and begins its answer, which this process writes whether or not a browser looks on. */
export const sendMessage = signedIn
  .input(sendMessageInput)
  .output(sendMessageOutput)
  .mutation(async ({ ctx, input }) => {
    const { account } = ctx;
    // Before anything is stored: what fails after that would leave an answer that nobody writes.
    const model = await findModel(ctx.db, input.model.replace(/[:@].*$/, ""));
    const stored = await ctx.db.transaction().execute(async (tx) => {
      await holdAccount(tx, account.id);
      await lockRequest(tx, input.request);
      const earlier = await findAnswerByRequest(tx, { request: input.request, ownerId: account.id });
      if (earlier !== undefined) return { repeated: { conversation: earlier.conversation_id, answer: earlier.id } };
      const question = await storeQuestion(tx, account.id, input);
      await writeAudit(tx, ctx, { action: "conversations.send", targetKind: "conversation", targetId: question.conversation.id, detail: { model: input.model } });
      await insertLiveEvent(tx, { accountId: account.id, topic: `conversation:${question.conversation.id}`, payload: { answer: question.answer.id } });
      return { question };
    });
    if (stored.repeated !== undefined) return stored.repeated;
    const { conversation, answer, thread } = stored.question;
    const call = inferenceCallOf({
      mode: input.mode,
      model: input.model,
      settings: input.settings,
      leavesDefaultsOut: model?.provider === "openai",
      messages: thread.filter((message) => message.content !== ""),
    });
    ctx.services.answers.begin({ id: answer.id, conversationId: conversation.id, accountId: account.id, call });
    return { conversation: conversation.id, answer: answer.id };
  });
