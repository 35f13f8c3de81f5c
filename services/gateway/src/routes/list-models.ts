import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { findAccountAddress } from "@aiweb/db/queries/account/find-account-address";
import { listUsableModels } from "@aiweb/db/queries/model/list-usable-models";
import type { Caller } from "../access/caller.ts";
import { findCalledModel } from "../calls/find-called-model.ts";
import type { Gateway } from "../gateway.ts";

/** All that a key can use fit on one page, unless it asks for less. */
const LARGEST_PAGE = 1_000;
const pageQuery = z.object({ after: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(LARGEST_PAGE) });

interface OpenAiModel {
  id: string;
  object: "model";
  created: number;
  owned_by: string;
}

function present(model: { reference: string; created_at: Date; handle: string }): OpenAiModel {
  return { id: model.reference, object: "model", created: Math.floor(model.created_at.getTime() / 1000), owned_by: model.handle };
}

/** A model as a call would name it, when it answers the caller now; throws what the call would be told otherwise. */
async function readyModel(gateway: Gateway, caller: Caller, reference: string): Promise<OpenAiModel> {
  const { model, id } = await findCalledModel(gateway.db, caller, { reference, kind: null });
  gateway.upstreamOf(model.provider).checkReady({ accountId: caller.accountId, reference, id, model });
  return present({ reference, created_at: model.created_at, handle: model.owner_handle });
}

/** A key's own list, as far as it answers now. */
async function listAllowed(gateway: Gateway, caller: Caller, allowed: string[]): Promise<OpenAiModel[]> {
  const found = await Promise.allSettled(allowed.toSorted().map(async (reference) => await readyModel(gateway, caller, reference)));
  return found.flatMap((outcome) => {
    if (outcome.status === "fulfilled") return [outcome.value];
    if (outcome.reason instanceof AppError) return [];
    throw outcome.reason;
  });
}

/** Models that answer for the caller now, in OpenAI's shape. */
export async function listModels(gateway: Gateway, caller: Caller, query: unknown): Promise<{ object: "list"; data: OpenAiModel[]; has_more: boolean }> {
  gateway.limit.take(caller.accountId);
  const { after = null, limit } = pageQuery.parse(query);
  if (caller.models !== null) {
    const rest = (await listAllowed(gateway, caller, caller.models)).filter(({ id }) => after === null || id > after);
    return { object: "list", data: rest.slice(0, limit), has_more: rest.length > limit };
  }
  const shared = gateway.secrets.sharedWith(await findAccountAddress(gateway.db, caller.accountId));
  const rows = await listUsableModels(gateway.db, { accountId: caller.accountId, shared, after, limit: limit + 1 });
  return { object: "list", data: rows.slice(0, limit).map(present), has_more: rows.length > limit };
}

/** One of them, by any name that a call may use. */
export async function getModel(gateway: Gateway, caller: Caller, reference: string): Promise<OpenAiModel> {
  gateway.limit.take(caller.accountId);
  try {
    return await readyModel(gateway, caller, reference);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    throw new AppError("not-found", cause.code === "not-found" ? cause.message : `${reference} does not answer you now. ${cause.message}`, { field: "model", cause });
  }
}
