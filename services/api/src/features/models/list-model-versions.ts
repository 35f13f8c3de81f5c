import { z } from "zod";
import { listModelVersionsInput, listModelVersionsOutput } from "@aiweb/contracts/models/list-model-versions";
import { listVersions } from "@aiweb/db/queries/model-version/list-versions";
import { reader } from "../../trpc/procedures.ts";
import { versionDetails } from "./version-detail.ts";

const versionNumber = z.coerce.number().int().positive();

/** A model's versions, newest first. The cursor is the last one's number. */
export const listModelVersions = reader("model")
  .input(listModelVersionsInput)
  .output(listModelVersionsOutput)
  .query(async ({ ctx, input }) => {
    const before = input.cursor == null ? null : versionNumber.parse(input.cursor);
    const rows = await listVersions(ctx.db, ctx.resource.id, { before, limit: input.limit + 1 });
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      items: await versionDetails(ctx.db, page, { accountId: ctx.account?.id ?? null, ownerId: ctx.resource.owner_id }),
      nextCursor: rows.length > input.limit && last !== undefined ? String(last.number) : null,
    };
  });
