import type { Config } from "@aiweb/service/config";
import type { Logger } from "@aiweb/service/logger";
import { signAwsRequest } from "./sign-aws-request.ts";
import type { ProviderSecret } from "./stored-secret.ts";

const TIMEOUT_MS = 5_000;
const NAMES = { "openai": "OpenAI", "hugging-face": "Hugging Face", "aws": "AWS" } as const;
/** Not the key's fault: try again. */
const PASSING = new Set([408, 425, 429]);

export interface ProviderVerdict {
  outcome: "works" | "refused" | "unreachable";
  /** A sentence for the person; null when the key works. */
  reason: string | null;
}

type Endpoints = Pick<Config, "OPENAI_BASE_URL" | "HF_HUB_URL" | "AWS_STS_URL">;

/** The cheapest request that tells whether a key is good: it lists models, or asks whose key it is. */
function questionOf(endpoints: Endpoints, secret: ProviderSecret): { url: URL; init: RequestInit } {
  if (secret.provider === "aws") {
    const url = new URL(endpoints.AWS_STS_URL ?? `https://sts.${secret.region}.amazonaws.com/`);
    const body = "Action=GetCallerIdentity&Version=2011-06-15";
    return { url, init: { method: "POST", body, headers: signAwsRequest({ url, body, service: "sts" }, secret) } };
  }
  const url = secret.provider === "openai" ? `${endpoints.OPENAI_BASE_URL}/models` : `${endpoints.HF_HUB_URL.replace(/\/$/, "")}/api/whoami-v2`;
  return { url: new URL(url), init: { headers: { authorization: `Bearer ${secret.key}` } } };
}

/** Why a request failed, without the words of the error itself: those of a header that cannot be sent quote it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return error.cause instanceof Error ? error.cause.message : error.name;
}

/** Asks the provider whether a key is good. A redirect is not followed: the key goes to its provider only. */
export async function askProvider({ config, log }: { config: Endpoints; log: Logger }, secret: ProviderSecret): Promise<ProviderVerdict> {
  const name = NAMES[secret.provider];
  const { url, init } = questionOf(config, secret);
  try {
    const response = await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
    await response.body?.cancel();
    if (response.ok) return { outcome: "works", reason: null };
    if (response.status >= 400 && response.status < 500 && !PASSING.has(response.status)) {
      return { outcome: "refused", reason: `${name} refused the key (status ${response.status}). Check that it was copied whole and is still valid there.` };
    }
    return { outcome: "unreachable", reason: `${name} answered with status ${response.status}. Test again in a minute.` };
  } catch (error) {
    log.warn({ provider: secret.provider, reason: reasonOf(error) }, "a provider could not be asked about a key");
    return { outcome: "unreachable", reason: `${name} did not answer within 5 seconds. Check this machine's connection, then test again.` };
  }
}
