import { sql, type RawBuilder } from "kysely";
import { anywhere } from "../like-pattern.ts";

export interface DatasetFilter {
  /** One's own, or what is public. */
  scope: { ownerId: string } | "public";
  search: string;
  licence: string[];
  format: string[];
}

/** Each dataset with its owner, its newest version and that version's files. */
export const NEWEST = sql`
  dataset d
  join account a on a.id = d.owner_id
  left join lateral (select * from dataset_version where dataset_id = d.id order by number desc limit 1) v on true
  left join lateral (select count(*)::int as files, coalesce(array_agg(distinct f.format), '{}') as formats from dataset_file f where f.dataset_version_id = v.id) f on true`;

/** Whose datasets are meant. */
export function inScope({ scope }: DatasetFilter): RawBuilder<boolean> {
  return scope === "public" ? sql<boolean>`d.visibility = 'public'` : sql<boolean>`d.owner_id = ${scope.ownerId}::uuid`;
}

/** Name, owner or description holds what is searched for. */
export function holdsSearch({ search }: DatasetFilter): RawBuilder<boolean> {
  if (search === "") return sql<boolean>`true`;
  return sql<boolean>`(a.handle || '/' || d.name ilike ${anywhere(search)} or coalesce(a.name, '') ilike ${anywhere(search)} or d.description ilike ${anywhere(search)})`;
}

export function hasLicence({ licence }: DatasetFilter): RawBuilder<boolean> {
  return licence.length === 0 ? sql<boolean>`true` : sql<boolean>`d.licence in (${sql.join(licence)})`;
}

export function hasFormat({ format }: DatasetFilter): RawBuilder<boolean> {
  return format.length === 0 ? sql<boolean>`true` : sql<boolean>`f.formats && array[${sql.join(format)}]::text[]`;
}
