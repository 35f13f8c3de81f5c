import { endSessionInput, endSessionOutput } from "@aiweb/contracts/accounts/end-session";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { revokeSession } from "@aiweb/db/queries/session/revoke-session";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";

/** Ends one of the account's sessions, at once. */
export const endSession = signedIn
  .input(endSessionInput)
  .output(endSessionOutput)
  .mutation(async ({ ctx, input }) => {
    await ctx.db.transaction().execute(async (tx) => {
      if (!(await revokeSession(tx, ctx.account.id, input.session))) throw new AppError("not-found", "That session has ended already.");
      await writeAudit(tx, ctx, { action: "accounts.endSession", targetKind: "session", targetId: input.session });
    });
    return { ended: true };
  });
