import type { Config } from "@aiweb/service/config";
import { upstreamBody } from "./call-body.ts";
import type { Upstream } from "./port.ts";
import type { ProviderSecrets } from "./provider-secrets.ts";

/** OpenAI's own API. Its newer models refuse `max_tokens` in chats and take `max_completion_tokens`, which all its models know. */
export function openAiUpstream(config: Config, secrets: ProviderSecrets): Upstream {
  return {
    checkReady: (named) => void secrets.of(named, "openai"),
    prepare(call) {
      const key = secrets.of(call, "openai");
      const body = upstreamBody(call, call.model.upstream_id ?? call.model.name);
      if (call.kind === "chat" && "max_tokens" in body) {
        body["max_completion_tokens"] ??= body["max_tokens"];
        delete body["max_tokens"];
      }
      const path = call.kind === "chat" ? "/chat/completions" : "/completions";
      return { url: config.OPENAI_BASE_URL + path, headers: { authorization: `Bearer ${key}` }, body, speaker: "OpenAI", deploymentId: null, renameModel: false };
    },
  };
}
