import { z } from "zod";
import type { listDatasetsInput, listDatasetsOutput } from "@aiweb/contracts/datasets/list-datasets";
import type { Db } from "@aiweb/db/connect";
import { countDatasets } from "@aiweb/db/queries/dataset/count-datasets";
import type { DatasetFilter } from "@aiweb/db/queries/dataset/dataset-filter";
import { listDatasets } from "@aiweb/db/queries/dataset/list-datasets";
import { bigintText, pagesBy } from "../../trpc/page-cursor.ts";
import { datasetSummaryOf } from "./present-dataset.ts";

const BY_NAME = pagesBy(z.object({ key: z.string(), id: z.uuid() }));
const BY_COUNT = pagesBy(z.object({ key: bigintText, id: z.uuid() }));

/** A page of datasets with facet counts: one bounded query for each. */
export async function datasetPage(db: Db, input: z.output<typeof listDatasetsInput>, scope: DatasetFilter["scope"], viewerId: string | null): Promise<z.input<typeof listDatasetsOutput>> {
  const { search, licence, format, sort, limit } = input;
  const filter = { scope, search, licence, format };
  const pages = sort === "name" ? BY_NAME : BY_COUNT;
  const [found, counts] = await Promise.all([listDatasets(db, { ...filter, sort, after: pages.read(input.cursor), limit: limit + 1 }), countDatasets(db, filter)]);
  const facets: Record<string, Record<string, number>> = { licence: {}, format: {} };
  for (const { facet, value, count } of counts) {
    const counted = facets[facet];
    if (counted !== undefined) counted[value] = count;
  }
  const { rows, nextCursor } = pages.cut(found, limit, (row) => ({ key: row.sort_key, id: row.id }));
  return {
    items: rows.map((row) => datasetSummaryOf(row, viewerId)),
    nextCursor,
    total: counts.find((row) => row.facet === "total")?.count ?? 0,
    facets,
  };
}
