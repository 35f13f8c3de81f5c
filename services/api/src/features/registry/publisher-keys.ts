import { AppError } from "@aiweb/contracts/errors/app-error";
import { createPublisherKeyInput, createPublisherKeyOutput, listPublisherKeysInput, listPublisherKeysOutput, revokePublisherKeyInput, revokePublisherKeyOutput } from "@aiweb/contracts/registry/publisher-key";
import { findAccountIdByHandle } from "@aiweb/db/queries/account/find-account-id-by-handle";
import type { HeldKey } from "@aiweb/db/queries/publisher-key/held-by";
import { insertPublisherKey } from "@aiweb/db/queries/publisher-key/insert-publisher-key";
import { listPublisherKeys as listRows } from "@aiweb/db/queries/publisher-key/list-publisher-keys";
import { revokePublisherKey as revokeRow } from "@aiweb/db/queries/publisher-key/revoke-publisher-key";
import { apiKeyPrefix, makeApiKey } from "@aiweb/service/api-key";
import { cutPage, readIdCursor } from "../../trpc/id-cursor.ts";
import { operator } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";

function present(row: HeldKey) {
  return {
    id: row.id,
    name: row.name,
    prefix: apiKeyPrefix(row.public_id),
    remotes: row.remotes,
    holder: row.holder,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}

/** Makes a key that ships the remotes named, for a pipeline or for somebody who may ship them from the Remotes page too. Its secret is in this answer and nowhere else. */
export const createPublisherKey = operator
  .input(createPublisherKeyInput)
  .output(createPublisherKeyOutput)
  .mutation(async ({ ctx, input }) => {
    const { key, proof } = makeApiKey();
    const row = await ctx.db.transaction().execute(async (tx) => {
      const accountId = input.holder === null ? null : await findAccountIdByHandle(tx, input.holder);
      if (accountId === undefined) throw new AppError("not-found", `Nobody here has the handle ${input.holder ?? ""}. It stands at the foot of their navigation.`, { field: "holder" });
      const inserted = await insertPublisherKey(tx, { name: input.name, public_id: proof.publicId, secret_hash: proof.hash, remotes: input.remotes, account_id: accountId, created_by: ctx.publisher.name });
      await writeAudit(tx, ctx, { action: "registry.createKey", targetKind: "publisher-key", targetId: inserted.id, detail: { actor: ctx.publisher.name, name: input.name, remotes: input.remotes, holder: inserted.holder } });
      return inserted;
    });
    return { key: present(row), secret: key };
  });

/** Keys, newest first, revoked ones too. */
export const listPublisherKeys = operator
  .input(listPublisherKeysInput)
  .output(listPublisherKeysOutput)
  .query(async ({ ctx, input }) => {
    const found = await listRows(ctx.db, { after: readIdCursor(input.cursor), limit: input.limit + 1 });
    const { rows, nextCursor } = cutPage(found, input.limit);
    return { items: rows.map(present), nextCursor };
  });

/** Ends a key at once. */
export const revokePublisherKey = operator
  .input(revokePublisherKeyInput)
  .output(revokePublisherKeyOutput)
  .mutation(async ({ ctx, input }) => {
    const row = await ctx.db.transaction().execute(async (tx) => {
      const revoked = await revokeRow(tx, input.publisherKey);
      if (revoked === undefined) throw new AppError("not-found", "There is no such publisher key.");
      await writeAudit(tx, ctx, { action: "registry.revokeKey", targetKind: "publisher-key", targetId: revoked.id, detail: { actor: ctx.publisher.name, name: revoked.name } });
      return revoked;
    });
    return { key: present(row) };
  });
