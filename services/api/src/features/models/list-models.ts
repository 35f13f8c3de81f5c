import { z } from "zod";
import { listModelsInput, listModelsOutput } from "@aiweb/contracts/models/list-models";
import { countPublicModels } from "@aiweb/db/queries/model/count-public-models";
import { listPublicModels } from "@aiweb/db/queries/model/list-public-models";
import { bigintText, pagesBy } from "../../trpc/page-cursor.ts";
import { publicProcedure } from "../../trpc/procedures.ts";
import { readCallerMeans } from "./caller-means.ts";
import { modelSummaryOf } from "./model-summary.ts";

const BY_NAME = pagesBy(z.object({ key: z.string(), updated: bigintText, id: z.uuid() }));
const BY_COUNT = pagesBy(z.object({ key: bigintText, updated: bigintText, id: z.uuid() }));

/** The catalogue: one bounded query for the page, one for the facets. */
export const listModels = publicProcedure
  .input(listModelsInput)
  .output(listModelsOutput)
  .query(async ({ ctx, input }) => {
    const { search, task, provider, licence, can, sort, limit } = input;
    const means = await readCallerMeans(ctx);
    const filter = { search, task, provider, licence, can, means };
    const pages = sort === "name" ? BY_NAME : BY_COUNT;
    const [found, counts] = await Promise.all([
      listPublicModels(ctx.db, { ...filter, sort, after: pages.read(input.cursor), limit: limit + 1 }),
      countPublicModels(ctx.db, filter),
    ]);
    const facets: Record<string, Record<string, number>> = { task: {}, provider: {}, licence: {}, can: {} };
    for (const { facet, value, count } of counts) {
      const counted = facets[facet];
      if (counted !== undefined) counted[value] = count;
    }
    const { rows, nextCursor } = pages.cut(found, limit, (row) => ({ key: row.sort_key, updated: row.sort_updated, id: row.id }));
    return {
      items: rows.map((row) => modelSummaryOf(row, means, ctx.account?.id ?? null)),
      nextCursor,
      total: counts.find((row) => row.facet === "total")?.count ?? 0,
      facets,
    };
  });
