import { chooseHandleInput, chooseHandleOutput } from "@aiweb/contracts/accounts/choose-handle";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { isHandleTaken } from "@aiweb/db/queries/account/is-handle-taken";
import { updateAccountHandle } from "@aiweb/db/queries/account/update-account-handle";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { presentAccount } from "./present-account.ts";

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}

/** Chooses the handle, once: names of models and datasets begin with it. */
export const chooseHandle = signedIn
  .input(chooseHandleInput)
  .output(chooseHandleOutput)
  .mutation(async ({ ctx, input }) => {
    const taken = (cause?: unknown) => new AppError("name-taken", `Somebody has the handle ${input.handle} already. Choose another.`, { field: "handle", cause });
    if (await isHandleTaken(ctx.db, input.handle, ctx.account.id)) throw taken();
    try {
      const account = await ctx.db.transaction().execute(async (tx) => {
        const changed = await updateAccountHandle(tx, ctx.account.id, input.handle);
        if (changed === undefined) throw new AppError("handle-already-chosen", "A handle is chosen once, and yours is.");
        await writeAudit(tx, ctx, { action: "accounts.chooseHandle", targetKind: "account", targetId: ctx.account.id, detail: { handle: input.handle } });
        return changed;
      });
      return await presentAccount(ctx.services, account);
    } catch (error) {
      throw isUniqueViolation(error) ? taken(error) : error;
    }
  });
