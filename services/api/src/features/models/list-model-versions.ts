import { listModelVersionsInput, listModelVersionsOutput } from "@aiweb/contracts/models/list-model-versions";
import { listVersions } from "@aiweb/db/queries/model-version/list-versions";
import { pagesByNumber } from "../../trpc/page-cursor.ts";
import { reader } from "../../trpc/procedures.ts";
import { versionDetails } from "./version-detail.ts";

/** A model's versions, newest first. */
export const listModelVersions = reader("model")
  .input(listModelVersionsInput)
  .output(listModelVersionsOutput)
  .query(async ({ ctx, input }) => {
    const found = await listVersions(ctx.db, ctx.resource.id, { before: pagesByNumber.read(input.cursor), limit: input.limit + 1 });
    const { rows, nextCursor } = pagesByNumber.cut(found, input.limit, (row) => row.number);
    return {
      items: await versionDetails(ctx.db, rows, { accountId: ctx.account?.id ?? null, ownerId: ctx.resource.owner_id }),
      nextCursor,
    };
  });
