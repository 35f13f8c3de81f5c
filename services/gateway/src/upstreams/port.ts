import type { InferenceCall } from "@aiweb/contracts/inference/inference-call";
import type { ModelId } from "@aiweb/contracts/models/model-id";
import type { CallTarget } from "@aiweb/db/queries/model/find-call-target";

export type CallKind = "chat" | "completion";

/** A model that a caller may call, as they named it. */
export interface NamedModel {
  accountId: string;
  /** The id as the caller wrote it. */
  reference: string;
  id: ModelId;
  model: CallTarget;
}

/** A call that was read, allowed and found its model. */
export interface ModelCall extends NamedModel {
  kind: CallKind;
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
  /** Throws when a model does not answer now: no key, not deployed. */
  checkReady: (named: NamedModel) => void;
  /** The same for a call, and the request that it becomes. */
  prepare: (call: ModelCall) => UpstreamRequest;
}
