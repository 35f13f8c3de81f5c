import { AppError } from "@aiweb/contracts/errors/app-error";
import { testProviderKeyInput, testProviderKeyOutput } from "@aiweb/contracts/provider-keys/test-provider-key";
import { findProviderKey } from "@aiweb/db/queries/provider-key/find-provider-key";
import { updateProviderKeyTest } from "@aiweb/db/queries/provider-key/update-provider-key-test";
import { providerKeyRow } from "@aiweb/service/provider-key-row";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { askProvider } from "./ask-provider.ts";
import { presentProviderKey } from "./present-provider-key.ts";
import { fromSealed } from "./stored-secret.ts";

/** Asks the provider whether the stored key is good, and keeps the answer. */
export const testProviderKey = signedIn
  .input(testProviderKeyInput)
  .output(testProviderKeyOutput)
  .mutation(async ({ ctx, input }) => {
    const { provider } = input;
    const accountId = ctx.account.id;
    const stored = await findProviderKey(ctx.db, { accountId, provider });
    if (stored === undefined) throw new AppError("not-found", "No key is stored for this provider.");
    const secret = fromSealed(provider, ctx.services.providerKeys.open(stored.sealed, providerKeyRow(accountId, provider)));
    const { outcome, reason } = await askProvider({ config: ctx.services.config, log: ctx.log }, secret);
    const row = await ctx.db.transaction().execute(async (tx) => {
      const updated = await updateProviderKeyTest(tx, { accountId, provider, sealed: stored.sealed, outcome });
      if (updated === undefined) throw new AppError("conflict", "The key was changed meanwhile. Test the new one.");
      await writeAudit(tx, ctx, { action: "providerKeys.test", targetKind: "provider-key", targetId: provider, detail: { outcome } });
      return updated;
    });
    return { key: presentProviderKey(provider, row), reason };
  });
