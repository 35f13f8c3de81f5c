import type { InferenceCall } from "@aiweb/contracts/inference/inference-call";
import type { findModel } from "@aiweb/db/queries/model/find-model";
import type { ModelId } from "../models/parse-model-id.ts";

export type CallKind = "chat" | "completion";
export type ModelRecord = NonNullable<Awaited<ReturnType<typeof findModel>>>;

/** A call that was read, allowed and found its model. */
export interface ModelCall {
  accountId: string;
  kind: CallKind;
  /** The id as the caller wrote it. */
  reference: string;
  id: ModelId;
  model: ModelRecord;
  body: InferenceCall;
}

/** The request that an adapter makes of a call. The address comes from the configuration only, never from a caller. */
export interface UpstreamRequest {
  url: string;
  headers: Record<string, string>;
  body: Record<string, unknown>;
  /** Who answers, in sentences: "OpenAI". */
  speaker: string;
  /** The deployment that serves it, for the usage row. */
  deploymentId: string | null;
  /** Put the caller's model id into what comes back: ours names adapters by version. */
  renameModel: boolean;
}

/** One way to reach models; which one is decided by the model's provider. */
export interface Upstream {
  /** Throws when the call cannot be made: no key, not deployed. */
  prepare: (call: ModelCall) => Promise<UpstreamRequest>;
}
