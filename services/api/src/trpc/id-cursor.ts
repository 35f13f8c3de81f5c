import { AppError } from "@aiweb/contracts/errors/app-error";
import { uuid } from "@aiweb/contracts/ids";

/** The row after which a page begins: a list's cursor is the id of the last row of the page before. */
export function readIdCursor(cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null;
  const parsed = uuid.safeParse(cursor);
  if (!parsed.success) throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.");
  return parsed.data;
}

/** A page of `limit` rows out of one row more, and the cursor of the next. */
export function cutPage<Row extends { id: string }>(rows: Row[], limit: number): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  return { rows: page, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
