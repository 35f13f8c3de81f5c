import { deleteAccountInput, deleteAccountOutput } from "@aiweb/contracts/accounts/delete-account";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { FINISH_ACCOUNT_DELETION } from "@aiweb/contracts/jobs/finish-account-deletion";
import { eraseAccount } from "@aiweb/db/queries/account/erase-account";
import { listAccountFiles } from "@aiweb/db/queries/account/list-account-files";
import { insertSessionEnded } from "@aiweb/db/queries/live-event/insert-session-ended";
import { holdAccount } from "../../request/account-limits.ts";
import { clearSessionCookie } from "../../request/session-cookie.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { stopAccount } from "./stop-account.ts";

/**
 * Deletes the account and everything private in it; what it runs is stopped first. Names that others' lineage needs
 * stay, and the handle stays taken. What lies outside the database goes in a queue task that commits with the rows.
 */
export const deleteAccount = signedIn
  .input(deleteAccountInput)
  .output(deleteAccountOutput)
  .mutation(async ({ ctx, input }) => {
    const { id } = ctx.account;
    const files = await ctx.db.transaction().execute(async (tx) => {
      const account = await holdAccount(tx, id);
      if (input.handle !== account.handle) throw new AppError("invalid-input", `Type ${account.handle} to delete the account.`, { field: "handle" });
      const submissions = await stopAccount(tx, id);
      const { keys, jobIds } = await listAccountFiles(tx, id);
      await eraseAccount(tx, id);
      await insertSessionEnded(tx, id, "all");
      await ctx.services.enqueue(tx, FINISH_ACCOUNT_DELETION, { submissions, keys, prefixes: jobIds.flatMap((job) => [`jobs/${job}`, `models/from-jobs/${job}`]) });
      await writeAudit(tx, ctx, { action: "accounts.delete", targetKind: "account", targetId: id });
      return keys;
    });
    for (const key of files) await ctx.services.rows.forget(await ctx.services.storage.localPath(key));
    await ctx.services.answers.stopOf(id);
    if (ctx.reply !== null) clearSessionCookie(ctx.reply, ctx.services.config);
    return { deleted: true as const };
  });
