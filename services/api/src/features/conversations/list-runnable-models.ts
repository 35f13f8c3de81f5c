import { listRunnableModelsInput, listRunnableModelsOutput } from "@aiweb/contracts/conversations/list-runnable-models";
import { listRunnableModels as listRows } from "@aiweb/db/queries/model/list-runnable-models";
import { signedIn } from "../../trpc/procedures.ts";
import { readCallerMeans } from "../models/caller-means.ts";
import { presentRunnableModel } from "./present-runnable-model.ts";

/** Every text model the caller could talk to, with how it stands. */
export const listRunnableModels = signedIn
  .input(listRunnableModelsInput)
  .output(listRunnableModelsOutput)
  .query(async ({ ctx, input }) => {
    const accountId = ctx.account.id;
    const [means, rows] = await Promise.all([readCallerMeans(ctx), listRows(ctx.db, { accountId, search: input.search, limit: input.limit })]);
    return { items: rows.map((row) => presentRunnableModel(row, { means, accountId })) };
  });
