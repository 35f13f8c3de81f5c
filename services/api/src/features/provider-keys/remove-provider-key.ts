import { AppError } from "@aiweb/contracts/errors/app-error";
import { removeProviderKeyInput, removeProviderKeyOutput } from "@aiweb/contracts/provider-keys/remove-provider-key";
import { deleteProviderKey } from "@aiweb/db/queries/provider-key/delete-provider-key";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { presentProviderKey } from "./present-provider-key.ts";

/** Forgets a provider's key. */
export const removeProviderKey = signedIn
  .input(removeProviderKeyInput)
  .output(removeProviderKeyOutput)
  .mutation(async ({ ctx, input }) => {
    await ctx.db.transaction().execute(async (tx) => {
      if (!(await deleteProviderKey(tx, ctx.account.id, input.provider))) throw new AppError("not-found", "No key is stored for this provider.");
      await writeAudit(tx, ctx, { action: "providerKeys.remove", targetKind: "provider-key", targetId: input.provider });
    });
    return presentProviderKey(input.provider, undefined);
  });
