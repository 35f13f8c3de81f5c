import { storeProviderKeyInput, storeProviderKeyOutput } from "@aiweb/contracts/provider-keys/store-provider-key";
import { upsertProviderKey } from "@aiweb/db/queries/provider-key/upsert-provider-key";
import { providerKeyRow } from "@aiweb/service/provider-key-row";
import { holdAccount } from "../../request/account-limits.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { presentProviderKey } from "./present-provider-key.ts";
import { toSealed } from "./stored-secret.ts";

/** Seals and keeps a provider's key, in place of the one before. It never leaves the server again but to its provider. */
export const storeProviderKey = signedIn
  .input(storeProviderKeyInput)
  .output(storeProviderKeyOutput)
  .mutation(async ({ ctx, input }) => {
    const { provider } = input;
    const { text, ending } = toSealed(input);
    const sealed = ctx.services.providerKeys.seal(text, providerKeyRow(ctx.account.id, provider));
    const row = await ctx.db.transaction().execute(async (tx) => {
      await holdAccount(tx, ctx.account.id);
      await writeAudit(tx, ctx, { action: "providerKeys.store", targetKind: "provider-key", targetId: provider });
      return await upsertProviderKey(tx, { accountId: ctx.account.id, provider, sealed, ending });
    });
    return presentProviderKey(provider, row);
  });
