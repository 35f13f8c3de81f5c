import { revokeApiKeyInput, revokeApiKeyOutput } from "@aiweb/contracts/api-keys/revoke-api-key";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { revokeApiKey as revokeRow } from "@aiweb/db/queries/api-key/revoke-api-key";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { presentApiKey } from "./present-api-key.ts";

/** Revokes a key; /v1 refuses it from the next request on. */
export const revokeApiKey = signedIn
  .input(revokeApiKeyInput)
  .output(revokeApiKeyOutput)
  .mutation(async ({ ctx, input }) => {
    const row = await ctx.db.transaction().execute(async (tx) => {
      const revoked = await revokeRow(tx, ctx.account.id, input.apiKey);
      if (revoked === undefined) throw new AppError("not-found", "There is no such key.");
      await writeAudit(tx, ctx, { action: "apiKeys.revoke", targetKind: "api-key", targetId: input.apiKey });
      return revoked;
    });
    return presentApiKey(row);
  });
