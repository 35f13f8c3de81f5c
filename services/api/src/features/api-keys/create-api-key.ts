import { createApiKeyInput, createApiKeyOutput } from "@aiweb/contracts/api-keys/create-api-key";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { countLiveApiKeys } from "@aiweb/db/queries/api-key/count-live-api-keys";
import { insertApiKey } from "@aiweb/db/queries/api-key/insert-api-key";
import { makeApiKey } from "@aiweb/service/api-key";
import { holdAccount } from "../../request/account-limits.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { presentApiKey } from "./present-api-key.ts";

const MOST_KEYS = 200;

/** Makes a key for /v1. Its secret is in this answer and nowhere else. */
export const createApiKey = signedIn
  .input(createApiKeyInput)
  .output(createApiKeyOutput)
  .mutation(async ({ ctx, input }) => {
    const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt);
    if (expiresAt !== null && expiresAt.getTime() <= Date.now()) throw new AppError("invalid-input", "Choose a time to come for the key to expire.", { field: "expiresAt" });
    const { key, proof } = makeApiKey();
    const row = await ctx.db.transaction().execute(async (tx) => {
      await holdAccount(tx, ctx.account.id);
      if ((await countLiveApiKeys(tx, ctx.account.id)) >= MOST_KEYS) throw new AppError("limit-reached", `An account has at most ${MOST_KEYS} keys. Revoke one that is not used any more.`);
      const inserted = await insertApiKey(tx, {
        account_id: ctx.account.id,
        name: input.name,
        public_id: proof.publicId,
        secret_hash: proof.hash,
        scopes: ["inference"],
        models: input.models,
        expires_at: expiresAt,
      });
      await writeAudit(tx, ctx, { action: "apiKeys.create", targetKind: "api-key", targetId: inserted.id, detail: { name: input.name } });
      return inserted;
    });
    return { key: presentApiKey(row), secret: key };
  });
