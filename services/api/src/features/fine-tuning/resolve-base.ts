import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findModel } from "@aiweb/db/queries/model/find-model";

/** A base model that the caller may see and that can be taught on this machine; with its digest. */
export async function resolveBase(db: Db, reference: string, accountId: string) {
  const model = await findModel(db, reference);
  if (model === undefined || (model.visibility !== "public" && model.owner_id !== accountId)) {
    throw new AppError("not-found", "There is no such base model, or it is not yours to see.", { field: "base" });
  }
  const { base_digest: digest } = model;
  if (!model.can_fine_tune || digest === null || model.lifecycle === "retired") throw cannot(model);
  return { ...model, base_digest: digest };
}

function cannot(model: NonNullable<Awaited<ReturnType<typeof findModel>>>): AppError {
  const options = { field: "base" };
  if (model.lifecycle === "retired") return new AppError("model-cannot", `${model.name} was retired by its maker. Choose another base model.`, options);
  if (!model.can_fine_tune) return new AppError("model-cannot", `${model.name} cannot be fine-tuned here. Choose a base model that can.`, options);
  const needs = z.array(z.string()).catch([]).parse(model.fine_tune_needs);
  const missing = needs.length > 0 ? needs.join(" ") : "Its files are not prepared on this machine yet; start AIWeb again to prepare them.";
  return new AppError("model-cannot", `${model.name} cannot be fine-tuned here now. ${missing}`, options);
}
