import { z } from "zod";

/** Queue task: what a deleted account left outside the database. Enqueued in the transaction that erases the account. */
export const FINISH_ACCOUNT_DELETION = "finish-account-deletion";
export const finishAccountDeletionPayload = z.object({
  /** Ids under which its runs are known to Ray. */
  submissions: z.array(z.string()),
  /** Files that go unless another row names them. */
  keys: z.array(z.string()),
  /** Folders of files that are the account's alone. */
  prefixes: z.array(z.string()),
});
