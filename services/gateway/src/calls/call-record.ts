import type { Db } from "@aiweb/db/connect";
import { insertUsageEvent } from "@aiweb/db/queries/usage-event/insert-usage-event";
import { z } from "zod";

/** What is counted of one call while it runs. */
export interface CallRecord {
  accountId: string;
  apiKeyId: string | null;
  requestId: string;
  model: string | null;
  provider: string | null;
  deploymentId: string | null;
  promptTokens: number | null;
  completionTokens: number | null;
  /** Chunks that carried something, about a token each: what is known of a stream that broke off before its count. */
  chunks: number;
  startedAt: number;
  firstTokenAt: number | null;
  bytes: number;
  status: number;
  outcome: string;
}

const usage = z.object({ prompt_tokens: z.number().int().nullish(), completion_tokens: z.number().int().nullish() });

/** A fresh record; times are of the monotonic clock. */
export function openRecord(of: Pick<CallRecord, "accountId" | "apiKeyId" | "requestId">): CallRecord {
  return { ...of, model: null, provider: null, deploymentId: null, promptTokens: null, completionTokens: null, chunks: 0, startedAt: performance.now(), firstTokenAt: null, bytes: 0, status: 200, outcome: "ok" };
}

/** Takes over the tokens that an upstream counted; what it does not say stays null. */
export function countUsage(record: CallRecord, value: unknown): void {
  const parsed = usage.safeParse(value);
  if (!parsed.success) return;
  record.promptTokens = parsed.data.prompt_tokens ?? record.promptTokens;
  record.completionTokens = parsed.data.completion_tokens ?? record.completionTokens;
}

/** Writes the usage row of a call that ended, however it ended. */
export async function closeRecord(db: Db, record: CallRecord): Promise<void> {
  await insertUsageEvent(db, {
    kind: "inference",
    account_id: record.accountId,
    api_key_id: record.apiKeyId,
    model: record.model,
    target_id: record.deploymentId,
    provider: record.provider,
    prompt_tokens: record.promptTokens,
    completion_tokens: record.completionTokens ?? (record.chunks === 0 ? null : record.chunks),
    tokens_estimated: record.completionTokens === null && record.chunks > 0,
    milliseconds: Math.round(performance.now() - record.startedAt),
    first_token_milliseconds: record.firstTokenAt === null ? null : Math.round(record.firstTokenAt - record.startedAt),
    bytes: record.bytes,
    status: record.status,
    outcome: record.outcome,
    request_id: record.requestId,
  });
}
