import { AppError } from "@aiweb/contracts/errors/app-error";
import { parseModelId, type ModelId } from "@aiweb/contracts/models/model-id";
import type { Db } from "@aiweb/db/connect";
import { findCallTarget, type CallTarget } from "@aiweb/db/queries/model/find-call-target";
import type { Caller } from "../access/caller.ts";
import { allowsModel } from "../models/allows-model.ts";
import type { CallKind } from "../upstreams/port.ts";

/** Throws when a model answers no call at all. */
function checkRuns(model: CallTarget, reference: string): void {
  const about = { field: "model" };
  if (model.lifecycle === "retired") {
    const since = model.lifecycle_since === null ? "" : ` on ${model.lifecycle_since}`;
    throw new AppError("model-cannot", `${reference} was retired${since}.${model.successor === null ? "" : ` Use ${model.successor} instead.`}`, about);
  }
  if (model.task !== "text-generation") throw new AppError("model-cannot", `${reference} makes no text, and AIWeb runs text models so far.`, about);
  if (model.provider === "aws-bedrock") throw new AppError("model-cannot", `${reference} runs on AWS Bedrock, which AIWeb does not call so far.`, about);
}

function checkKind(model: CallTarget, reference: string, kind: CallKind): void {
  const about = { field: "model" };
  if (kind === "chat" && !model.can_chat) throw new AppError("model-cannot", `${reference} has no chat template: it completes text. Ask it through /v1/completions.`, about);
  if (kind === "completion" && !model.can_complete) throw new AppError("model-cannot", `${reference} chats and does not complete text. Ask it through /v1/chat/completions.`, about);
}

/** The model that a call names. Other people's private models look like none; what it cannot do is said. A call of no `kind` only asks about it. */
export async function findCalledModel(db: Db, caller: Caller, call: { reference: string; kind: CallKind | null }): Promise<{ model: CallTarget; id: ModelId }> {
  const { reference, kind } = call;
  const missing = () => new AppError("not-found", `There is no model ${reference} that you may use. GET /v1/models lists those that answer now.`, { field: "model" });
  const id = parseModelId(reference);
  if (id === null) throw missing();
  const model = await findCallTarget(db, { accountId: caller.accountId, ...id });
  if (model === undefined || (model.visibility !== "public" && model.owner_id !== caller.accountId)) throw missing();
  if (!allowsModel(caller.models, id)) throw new AppError("forbidden", `This API key may not use ${reference}. Its own list of models is narrower.`, { field: "model" });
  checkRuns(model, reference);
  if (kind !== null) checkKind(model, reference, kind);
  return { model, id };
}
