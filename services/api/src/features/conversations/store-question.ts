import { AppError } from "@aiweb/contracts/errors/app-error";
import type { sendMessageInput } from "@aiweb/contracts/conversations/send-message";
import type { Db } from "@aiweb/db/connect";
import { insertConversation } from "@aiweb/db/queries/conversation/insert-conversation";
import { lockConversation } from "@aiweb/db/queries/conversation/lock-conversation";
import { updateConversation } from "@aiweb/db/queries/conversation/update-conversation";
import { findLastPosition } from "@aiweb/db/queries/message/find-last-position";
import { findMessage } from "@aiweb/db/queries/message/find-message";
import { insertMessage } from "@aiweb/db/queries/message/insert-message";
import { listMessages } from "@aiweb/db/queries/message/list-messages";
import { removeMessagesFrom } from "@aiweb/db/queries/message/remove-messages-from";
import type { ConversationRow } from "@aiweb/db/tables/conversation.table";
import type { MessageRow } from "@aiweb/db/tables/message.table";
import type { z } from "zod";

type SendMessage = z.infer<typeof sendMessageInput>;

/** Messages that a model is shown at most; older ones stay in the conversation. */
const THREAD = 200;
const TITLE_LENGTH = 60;

function titleOf(content: string): string {
  const line = content.trim().split(/\r?\n/, 1)[0]?.trim() ?? "";
  if (line === "") return "New conversation";
  const characters = Array.from(new Intl.Segmenter().segment(line.slice(0, TITLE_LENGTH * 8)), ({ segment }) => segment);
  return characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH - 1).join("")}…` : line;
}

async function findOrBegin(tx: Db, ownerId: string, input: SendMessage): Promise<ConversationRow> {
  const { conversation, model, mode } = input;
  const settings = JSON.stringify(input.settings);
  if (conversation == null) return await insertConversation(tx, { owner_id: ownerId, title: titleOf(input.content), model, mode, settings });
  const row = await lockConversation(tx, { id: conversation, ownerId });
  if (row === undefined) throw new AppError("not-found", "There is no such conversation, or it is not yours to see.");
  return await updateConversation(tx, row.id, { model, mode, settings, updated_at: new Date() });
}

/** Where the thread is cut before the question is added: at the edited message, or after the question that is answered again. */
async function cutThread(tx: Db, conversation: ConversationRow, input: SendMessage): Promise<void> {
  const conversationId = conversation.id;
  const thread = await listMessages(tx, { conversationId, limit: THREAD });
  if (thread.some((message) => message.state === "streaming")) throw new AppError("state-does-not-allow", "An answer is still being written. Stop it, or wait for its end.");
  if (input.regenerate) {
    const question = thread.findLast((message) => message.role === "user");
    if (question === undefined) throw new AppError("state-does-not-allow", "There is no question to answer again.");
    await removeMessagesFrom(tx, { conversationId, position: question.position + 1 });
  } else if (input.replaces != null) {
    const edited = await findMessage(tx, { id: input.replaces, conversationId });
    if (edited === undefined || edited.role !== "user" || edited.removed_at !== null) throw new AppError("not-found", "The message to change is no longer in this conversation.");
    await removeMessagesFrom(tx, { conversationId, position: edited.position });
  } else if (input.mode === "completion") {
    // A completion is one growing text, not a thread.
    await removeMessagesFrom(tx, { conversationId, position: 0 });
  }
}

/** Stores a question and its empty answer, and gives the thread that the model is to see. */
export async function storeQuestion(tx: Db, ownerId: string, input: SendMessage): Promise<{ conversation: ConversationRow; answer: MessageRow; thread: MessageRow[] }> {
  if (!input.regenerate && input.content.trim() === "") throw new AppError("invalid-input", "Write something to ask.", { field: "content" });
  const conversation = await findOrBegin(tx, ownerId, input);
  await cutThread(tx, conversation, input);
  const last = await findLastPosition(tx, conversation.id);
  const message = { conversation_id: conversation.id, request: input.request };
  if (!input.regenerate) await insertMessage(tx, { ...message, position: last + 1, role: "user", content: input.content, state: "done" });
  const thread = await listMessages(tx, { conversationId: conversation.id, limit: THREAD });
  const answer = await insertMessage(tx, { ...message, position: last + 2, role: "assistant", state: "streaming", model: input.model });
  return { conversation, answer, thread };
}
