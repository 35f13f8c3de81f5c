import type { Config } from "@aiweb/service/config";
import { upstreamBody } from "./call-body.ts";
import type { Upstream } from "./port.ts";
import type { ProviderSecrets } from "./provider-secrets.ts";

/** The router chats under /v1; plain text completion it has only per inference provider, and this one carries base models. */
const COMPLETION_PROVIDER = "featherless-ai";

/** Hugging Face's inference router. */
export function huggingFaceUpstream(config: Config, secrets: ProviderSecrets): Upstream {
  const chatBase = config.HF_BASE_URL.replace(/\/+$/, "");
  const completionBase = `${chatBase.replace(/\/v1$/, "")}/${COMPLETION_PROVIDER}/v1`;
  return {
    checkReady: (named) => void secrets.of(named, "hugging-face"),
    prepare(call) {
      const token = secrets.of(call, "hugging-face");
      return {
        url: call.kind === "chat" ? `${chatBase}/chat/completions` : `${completionBase}/completions`,
        headers: { authorization: `Bearer ${token}` },
        body: upstreamBody(call, call.model.upstream_id ?? call.reference),
        speaker: "Hugging Face",
        deploymentId: null,
        renameModel: false,
      };
    },
  };
}
