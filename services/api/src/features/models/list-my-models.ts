import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listMyModelsInput, listMyModelsOutput } from "@aiweb/contracts/models/list-my-models";
import { countOwnModels, listOwnModels } from "@aiweb/db/queries/model/list-own-models";
import { signedIn } from "../../trpc/procedures.ts";
import { readCallerMeans } from "./caller-means.ts";
import { modelSummaryOf } from "./model-summary.ts";

const cursorParts = z.object({ at: z.string().max(60), id: z.uuid() });

function readCursor(cursor: string | null | undefined) {
  if (cursor == null) return null;
  try {
    return cursorParts.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.", { cause });
  }
}

/** One's own models, last changed first. */
export const listMyModels = signedIn
  .input(listMyModelsInput)
  .output(listMyModelsOutput)
  .query(async ({ ctx, input }) => {
    const filter = { ownerId: ctx.account.id, search: input.search };
    const [means, rows, total] = await Promise.all([
      readCallerMeans(ctx),
      listOwnModels(ctx.db, filter, { before: readCursor(input.cursor), limit: input.limit + 1 }),
      countOwnModels(ctx.db, filter),
    ]);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => modelSummaryOf(row, means, ctx.account.id)),
      nextCursor: rows.length > input.limit && last !== undefined ? Buffer.from(JSON.stringify({ at: last.updated_text, id: last.id })).toString("base64url") : null,
      total,
    };
  });
