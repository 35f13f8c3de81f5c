import { getRunnableModelInput, getRunnableModelOutput } from "@aiweb/contracts/conversations/get-runnable-model";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { parseModelId } from "@aiweb/contracts/models/model-id";
import { findRunnableModel } from "@aiweb/db/queries/model/find-runnable-model";
import { signedIn } from "../../trpc/procedures.ts";
import { readCallerMeans } from "../models/caller-means.ts";
import { presentRunnableModel } from "./present-runnable-model.ts";

/** The model that a reference names, with how it stands: the same version that /v1 would ask. */
export const getRunnableModel = signedIn
  .input(getRunnableModelInput)
  .output(getRunnableModelOutput)
  .query(async ({ ctx, input }) => {
    const accountId = ctx.account.id;
    const id = parseModelId(input.model);
    const [means, row] = await Promise.all([readCallerMeans(ctx), id === null ? undefined : findRunnableModel(ctx.db, { accountId, ...id })]);
    if (id === null || row === undefined) throw new AppError("not-found", "There is no such model, or it is not yours to see.");
    const suffix = id.tag === undefined ? (id.number === undefined ? "" : `@${id.number}`) : `:${id.tag}`;
    return { item: presentRunnableModel(row, { means, accountId, suffix }) };
  });
