import { listApiKeysInput, listApiKeysOutput } from "@aiweb/contracts/api-keys/list-api-keys";
import { listApiKeys as listRows } from "@aiweb/db/queries/api-key/list-api-keys";
import { cutPage, readIdCursor } from "../../trpc/id-cursor.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { presentApiKey } from "./present-api-key.ts";

/** The account's keys, newest first, revoked ones too. */
export const listApiKeys = signedIn
  .input(listApiKeysInput)
  .output(listApiKeysOutput)
  .query(async ({ ctx, input }) => {
    const found = await listRows(ctx.db, { accountId: ctx.account.id, after: readIdCursor(input.cursor), limit: input.limit + 1 });
    const { rows, nextCursor } = cutPage(found, input.limit);
    return { items: rows.map(presentApiKey), nextCursor };
  });
