import { listMyModelsInput, listMyModelsOutput } from "@aiweb/contracts/models/list-my-models";
import { countOwnModels, listOwnModels } from "@aiweb/db/queries/model/list-own-models";
import { pagesByTime } from "../../trpc/page-cursor.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { readCallerMeans } from "./caller-means.ts";
import { modelSummaryOf } from "./model-summary.ts";

/** One's own models, last changed first. */
export const listMyModels = signedIn
  .input(listMyModelsInput)
  .output(listMyModelsOutput)
  .query(async ({ ctx, input }) => {
    const filter = { ownerId: ctx.account.id, search: input.search };
    const [means, found, total] = await Promise.all([
      readCallerMeans(ctx),
      listOwnModels(ctx.db, filter, { before: pagesByTime.read(input.cursor), limit: input.limit + 1 }),
      countOwnModels(ctx.db, filter),
    ]);
    const { rows, nextCursor } = pagesByTime.cut(found, input.limit, (row) => ({ at: row.updated_text, id: row.id }));
    return {
      items: rows.map((row) => modelSummaryOf(row, means, ctx.account.id)),
      nextCursor,
      total,
    };
  });
