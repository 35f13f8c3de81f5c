import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listModelsInput, listModelsOutput } from "@aiweb/contracts/models/list-models";
import { countPublicModels } from "@aiweb/db/queries/model/count-public-models";
import { listPublicModels, type ModelCursor, type PublicModelRow } from "@aiweb/db/queries/model/list-public-models";
import { publicProcedure } from "../../trpc/procedures.ts";
import { readCallerMeans } from "./caller-means.ts";
import { modelSummaryOf } from "./model-summary.ts";

const cursorParts = z.tuple([z.string(), z.string().regex(/^-?\d{1,18}$/), z.uuid()]);

function writeCursor(row: PublicModelRow): string {
  return Buffer.from(JSON.stringify([row.sort_key, row.sort_updated, row.id])).toString("base64url");
}

function readCursor(cursor: string | null | undefined, sort: string): ModelCursor | null {
  if (cursor == null) return null;
  try {
    const [key, updated, id] = cursorParts.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    if (sort !== "name") z.string().regex(/^-?\d{1,18}$/).parse(key);
    return { key, updated, id };
  } catch (cause) {
    throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.", { cause });
  }
}

/** The catalogue: one bounded query for the page, one for the facets. */
export const listModels = publicProcedure
  .input(listModelsInput)
  .output(listModelsOutput)
  .query(async ({ ctx, input }) => {
    const { search, task, provider, licence, can, sort, limit } = input;
    const means = await readCallerMeans(ctx);
    const filter = { search, task, provider, licence, can, means };
    const [rows, counts] = await Promise.all([
      listPublicModels(ctx.db, { ...filter, sort, after: readCursor(input.cursor, sort), limit: limit + 1 }),
      countPublicModels(ctx.db, filter),
    ]);
    const facets: Record<string, Record<string, number>> = { task: {}, provider: {}, licence: {}, can: {} };
    for (const { facet, value, count } of counts) {
      const counted = facets[facet];
      if (counted !== undefined) counted[value] = count;
    }
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => modelSummaryOf(row, means, ctx.account?.id ?? null)),
      nextCursor: rows.length > limit && last !== undefined ? writeCursor(last) : null,
      total: counts.find((row) => row.facet === "total")?.count ?? 0,
      facets,
    };
  });
