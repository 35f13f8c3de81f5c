import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";

const cursorParts = z.object({ at: z.string().max(60), id: z.uuid() });
/** The row after which a page begins: what the list is sorted by, as text, and its id. */
export type PageCursor = z.infer<typeof cursorParts>;

export function readPageCursor(cursor: string | null | undefined): PageCursor | null {
  if (cursor == null) return null;
  try {
    return cursorParts.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.", { cause });
  }
}

/** A page of `limit` rows out of one row more, and the cursor of the next. `at` is what the list is sorted by. */
export function cutSortedPage<Row extends { id: string }>(rows: Row[], limit: number, at: (row: Row) => string): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  if (rows.length <= limit || last === undefined) return { rows: page, nextCursor: null };
  return { rows: page, nextCursor: Buffer.from(JSON.stringify({ at: at(last), id: last.id })).toString("base64url") };
}
