import { updateProfileInput, updateProfileOutput } from "@aiweb/contracts/accounts/update-profile";
import { updateAccountName } from "@aiweb/db/queries/account/update-account-name";
import { holdAccount } from "../../request/account-limits.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { presentAccount } from "./present-account.ts";

/** Sets the name that others see beside the handle. */
export const updateProfile = signedIn
  .input(updateProfileInput)
  .output(updateProfileOutput)
  .mutation(async ({ ctx, input }) => {
    const account = await ctx.db.transaction().execute(async (tx) => {
      await holdAccount(tx, ctx.account.id);
      await writeAudit(tx, ctx, { action: "accounts.updateProfile", targetKind: "account", targetId: ctx.account.id });
      return await updateAccountName(tx, ctx.account.id, input.name);
    });
    return await presentAccount(ctx.services, account);
  });
