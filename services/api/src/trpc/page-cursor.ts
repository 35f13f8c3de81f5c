import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";

export interface Pages<Place> {
  /** The place after which a page begins; null for the first one. */
  read: (cursor: string | null | undefined) => Place | null;
  /** A page of `limit` rows out of one row more, and the cursor of the next. */
  cut: <Row>(rows: Row[], limit: number, placeOf: (row: Row) => Place) => { rows: Row[]; nextCursor: string | null };
}

/** Pages of a list that is sorted by `place`: a cursor holds that of the last row of the page before. */
export function pagesBy<Place>(place: z.ZodType<Place>): Pages<Place> {
  return {
    read: (cursor) => {
      if (cursor == null) return null;
      try {
        return place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
      } catch (cause) {
        throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.", { cause });
      }
    },
    cut: (rows, limit, placeOf) => {
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      if (rows.length <= limit || last === undefined) return { rows: page, nextCursor: null };
      return { rows: page, nextCursor: Buffer.from(JSON.stringify(placeOf(last))).toString("base64url") };
    },
  };
}

/** What the database counts as bigint, as text. */
export const bigintText = z.string().regex(/^-?\d{1,18}$/);

/** By a number that only grows: versions, positions. */
export const pagesByNumber = pagesBy(z.int32().min(0));

/** By a time, as Postgres writes it: a Date would lose its microseconds. */
export const pagesByTime = pagesBy(z.object({ at: z.string().max(60).refine((at) => !Number.isNaN(Date.parse(at))), id: z.uuid() }));
