import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listUsableModels } from "@aiweb/db/queries/model/list-usable-models";
import type { Caller } from "../access/caller.ts";
import type { Gateway } from "../gateway.ts";
import { allowsModel, parseModelId } from "../models/parse-model-id.ts";

/** All that a key can use fit on one page, unless it asks for less. */
const LARGEST_PAGE = 1_000;
const pageQuery = z.object({ after: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(LARGEST_PAGE) });

interface OpenAiModel {
  id: string;
  object: "model";
  created: number;
  owned_by: string;
}

/** Models that answer for the caller now, in OpenAI's shape. */
export async function listModels(gateway: Gateway, caller: Caller, query: unknown): Promise<{ object: "list"; data: OpenAiModel[]; has_more: boolean }> {
  const { after, limit } = pageQuery.parse(query);
  const providers = await gateway.secrets.providersOf(caller.accountId);
  const rows = await listUsableModels(gateway.db, { accountId: caller.accountId, providers, after: after ?? null, limit: limit + 1 });
  const data = rows.slice(0, limit).flatMap((row): OpenAiModel[] => {
    const id = parseModelId(row.reference);
    const listed = caller.models === null ? [row.reference] : caller.models.filter((entry) => id !== null && allowsModel([row.reference], parseModelId(entry) ?? id) && entry.startsWith(row.reference));
    return listed.map((reference) => ({ id: reference, object: "model", created: Math.floor(row.created_at.getTime() / 1000), owned_by: row.handle }));
  });
  return { object: "list", data, has_more: rows.length > limit };
}

/** One of them. */
export async function getModel(gateway: Gateway, caller: Caller, reference: string): Promise<OpenAiModel> {
  const { data } = await listModels(gateway, caller, {});
  const model = data.find((entry) => entry.id === reference);
  if (model === undefined) throw new AppError("not-found", `There is no model ${reference} that answers you now.`, { field: "model" });
  return model;
}
