import { router } from "../../trpc/trpc.ts";
import { deleteConversation } from "./delete-conversation.ts";
import { getConversation } from "./get-conversation.ts";
import { getRunnableModel } from "./get-runnable-model.ts";
import { listConversations } from "./list-conversations.ts";
import { listRunnableModels } from "./list-runnable-models.ts";
import { readAnswer } from "./read-answer.ts";
import { renameConversation } from "./rename-conversation.ts";
import { sendMessage } from "./send-message.ts";
import { stopAnswer } from "./stop-answer.ts";

export const conversationsRouter = router({
  delete: deleteConversation,
  get: getConversation,
  getRunnableModel,
  list: listConversations,
  listRunnableModels,
  readAnswer,
  rename: renameConversation,
  send: sendMessage,
  stopAnswer,
});
