import { deleteAccountInput, deleteAccountOutput } from "@aiweb/contracts/accounts/delete-account";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { eraseAccount } from "@aiweb/db/queries/account/erase-account";
import { listAccountFiles } from "@aiweb/db/queries/account/list-account-files";
import { listKeysInUse } from "@aiweb/db/queries/account/list-keys-in-use";
import { lockAccount } from "@aiweb/db/queries/account/lock-account";
import { clearSessionCookie } from "../../request/session-cookie.ts";
import type { RequestContext } from "../../trpc/context.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";

/** Removes the files of an erased account that no other row names. What cannot be removed is only lost space. */
async function removeFiles(ctx: Pick<RequestContext, "db" | "log" | "services">, files: { keys: string[]; jobIds: string[] }): Promise<void> {
  const { storage } = ctx.services;
  const inUse = new Set(await listKeysInUse(ctx.db, files.keys));
  const work = [...files.keys.filter((key) => !inUse.has(key)).map((key) => () => storage.remove(key)), ...files.jobIds.map((id) => () => storage.removeAll(`jobs/${id}`))];
  for (const remove of work) await remove().catch((error: unknown) => ctx.log.warn({ err: error }, "a deleted account's file stays on disk"));
}

/** Deletes the account and everything private in it. Names that others' lineage needs stay, and the handle stays taken. */
export const deleteAccount = signedIn
  .input(deleteAccountInput)
  .output(deleteAccountOutput)
  .mutation(async ({ ctx, input }) => {
    const { id } = ctx.account;
    const files = await ctx.db.transaction().execute(async (tx) => {
      const account = await lockAccount(tx, id);
      if (account === undefined) throw new AppError("not-found", "This account was deleted already.");
      if (input.handle !== account.handle) throw new AppError("invalid-input", `Type ${account.handle} to delete the account.`, { field: "handle" });
      const stored = await listAccountFiles(tx, id);
      await eraseAccount(tx, id);
      await writeAudit(tx, ctx, { action: "accounts.delete", targetKind: "account", targetId: id });
      return stored;
    });
    await removeFiles(ctx, files);
    if (ctx.reply !== null) clearSessionCookie(ctx.reply, ctx.services.config);
    return { deleted: true as const };
  });
