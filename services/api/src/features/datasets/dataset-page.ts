import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { listDatasetsInput, listDatasetsOutput } from "@aiweb/contracts/datasets/list-datasets";
import type { Db } from "@aiweb/db/connect";
import { countDatasets } from "@aiweb/db/queries/dataset/count-datasets";
import type { DatasetFilter } from "@aiweb/db/queries/dataset/dataset-filter";
import { listDatasets, type DatasetCursor } from "@aiweb/db/queries/dataset/list-datasets";
import { datasetSummaryOf } from "./present-dataset.ts";

const cursorParts = z.tuple([z.string(), z.uuid()]);

function readCursor(cursor: string | null | undefined, sort: string): DatasetCursor | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const [key, id] = cursorParts.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    if (sort !== "name") z.string().regex(/^-?\d{1,18}$/).parse(key);
    return { key, id };
  } catch (cause) {
    throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.", { cause });
  }
}

/** A page of datasets with facet counts: one bounded query for each. */
export async function datasetPage(db: Db, input: z.output<typeof listDatasetsInput>, scope: DatasetFilter["scope"], viewerId: string | null): Promise<z.input<typeof listDatasetsOutput>> {
  const { search, licence, format, sort, limit } = input;
  const filter = { scope, search, licence, format };
  const [rows, counts] = await Promise.all([listDatasets(db, { ...filter, sort, after: readCursor(input.cursor, sort), limit: limit + 1 }), countDatasets(db, filter)]);
  const facets: Record<string, Record<string, number>> = { licence: {}, format: {} };
  for (const { facet, value, count } of counts) {
    const counted = facets[facet];
    if (counted !== undefined) counted[value] = count;
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => datasetSummaryOf(row, viewerId)),
    nextCursor: rows.length > limit && last !== undefined ? Buffer.from(JSON.stringify([last.sort_key, last.id])).toString("base64url") : null,
    total: counts.find((row) => row.facet === "total")?.count ?? 0,
    facets,
  };
}
