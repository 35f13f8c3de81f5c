import { z } from "zod";

/** Rows a page holds at most, whatever list. */
export const MAXIMUM_PAGE_SIZE = 100;

/** Input of every paged list. `cursor` is opaque and comes from the page before. */
export const pageInput = z.object({
  cursor: z.string().max(400).nullish(),
  limit: z.number().int().min(1).max(MAXIMUM_PAGE_SIZE).default(24),
});

/** A page of `item`s; `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** How many rows carry each value of a facet, for the present search without that facet itself. */
export const facetCounts = z.record(z.string(), z.record(z.string(), z.number().int()));
