import { AppError } from "@aiweb/contracts/errors/app-error";
import type { ModelProvider } from "@aiweb/contracts/models/model";
import type { Db } from "@aiweb/db/connect";
import type { Config } from "@aiweb/service/config";
import type { Logger } from "@aiweb/service/logger";
import { RateLimit } from "@aiweb/service/rate-limit";
import { Callers } from "./access/caller.ts";
import type { StreamTimes } from "./stream/keep-alive.ts";
import { deploymentUpstream } from "./upstreams/deployment.ts";
import { huggingFaceUpstream } from "./upstreams/hugging-face.ts";
import { openAiUpstream } from "./upstreams/openai.ts";
import { UpstreamPools } from "./upstreams/pools.ts";
import type { Upstream } from "./upstreams/port.ts";
import { ProviderSecrets } from "./upstreams/provider-secrets.ts";

export interface GatewayOptions extends Partial<StreamTimes> {
  /** How long a whole answer may take to begin; the openai package waits as long. */
  wholeAnswerMs?: number;
}

const KEEP_ALIVE_MS = 10_000;
const SILENCE_MS = 180_000;
const WHOLE_ANSWER_MS = 600_000;

/** What the gateway has once per process. */
export interface Gateway {
  db: Db;
  callers: Callers;
  limit: RateLimit;
  pools: UpstreamPools;
  secrets: ProviderSecrets;
  times: StreamTimes;
  /** The adapter that reaches a provider's models. */
  upstreamOf: (provider: ModelProvider) => Upstream;
}

export function openGateway(config: Config, services: { db: Db; log: Logger }, options: GatewayOptions = {}): Gateway {
  const { db, log } = services;
  const secrets = new ProviderSecrets(config);
  const deployment = deploymentUpstream(config);
  const upstreams: Record<Exclude<ModelProvider, "aws-bedrock">, Upstream> = {
    "openai": openAiUpstream(config, secrets),
    "hugging-face": huggingFaceUpstream(config, secrets),
    "this-machine": deployment,
    "fine-tune": deployment,
  };
  const times = { keepAliveMs: options.keepAliveMs ?? KEEP_ALIVE_MS, silenceMs: options.silenceMs ?? SILENCE_MS };
  return {
    db,
    secrets,
    times,
    callers: new Callers({ db, master: config.AIWEB_SECRET_KEY, onError: (error) => log.warn({ err: error }, "the last use of an API key could not be noted") }),
    limit: new RateLimit(config.limits.requestsPerMinute),
    pools: new UpstreamPools({ streamMs: times.silenceMs, wholeMs: options.wholeAnswerMs ?? WHOLE_ANSWER_MS }),
    upstreamOf: (provider) => {
      if (provider === "aws-bedrock") throw new AppError("model-cannot", "AIWeb does not call AWS Bedrock so far.");
      return upstreams[provider];
    },
  };
}
