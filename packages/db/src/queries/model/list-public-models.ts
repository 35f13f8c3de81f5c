import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../connect.ts";
import { facetConditions, matchesSearch, type PublicModelFilter } from "./public-model-filter.ts";

export type ModelSort = "relevance" | "updated" | "name" | "parameters";

/** Where a page begins: the sort keys of the last row of the page before. */
export interface ModelCursor {
  key: string;
  updated: string;
  id: string;
}

const MICROSECONDS_DOWN = sql<number>`-(extract(epoch from model.updated_at) * 1000000)::bigint`;

/** Each order as one ascending key; equal keys go newest first. */
const SORT_KEYS: Record<ModelSort, RawBuilder<unknown>> = {
  relevance: sql`model.rank::bigint`,
  updated: MICROSECONDS_DOWN,
  name: sql`lower(model.name)`,
  parameters: sql`-coalesce(model.parameters, -1)`,
};

/** A page of public models with their owners and newest version numbers. */
export async function listPublicModels(db: Db, query: PublicModelFilter & { sort: ModelSort; after: ModelCursor | null; limit: number }) {
  const facets = facetConditions(query);
  const key = SORT_KEYS[query.sort];
  const typed = query.sort === "name" ? sql`text` : sql`bigint`;
  let rows = db
    .selectFrom("model")
    .innerJoin("account", "account.id", "model.owner_id")
    .selectAll("model")
    .select(["account.handle as owner_handle", "account.name as owner_name"])
    .select((select) => select.selectFrom("model_version").whereRef("model_version.model_id", "=", "model.id").select((max) => max.fn.max("number").as("number")).as("newest_version"))
    .select([sql<string>`(${key})::text`.as("sort_key"), sql<string>`(${MICROSECONDS_DOWN})::text`.as("sort_updated")])
    .where("model.visibility", "=", "public")
    .where(matchesSearch(query.search))
    .where(sql<boolean>`${facets.task} and ${facets.provider} and ${facets.licence} and ${facets.can}`)
    .orderBy(sql`${key}`)
    .orderBy(sql`${MICROSECONDS_DOWN}`)
    .orderBy("model.id")
    .limit(query.limit);
  const { after } = query;
  if (after !== null) rows = rows.where(sql<boolean>`(${key}, ${MICROSECONDS_DOWN}, model.id) > (${after.key}::${typed}, ${after.updated}::bigint, ${after.id}::uuid)`);
  return await rows.execute();
}

export type PublicModelRow = Awaited<ReturnType<typeof listPublicModels>>[number];
