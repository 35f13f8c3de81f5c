import type { ModelMeans } from "@aiweb/db/queries/model/public-model-filter";
import { listAccountMeans } from "@aiweb/db/queries/model/list-account-means";
import { mayUseServerKeys } from "@aiweb/service/server-keys";
import type { RequestContext } from "../../trpc/context.ts";

export interface CallerMeans extends ModelMeans {
  /** Why nothing can be served or trained here; null when it can. */
  computeProblem: string | null;
}

/** What the caller can run models with: keys (the server's too, where it shares them) and this AIWeb's compute. */
export async function readCallerMeans(ctx: Pick<RequestContext, "db" | "account" | "services">): Promise<CallerMeans> {
  const { config } = ctx.services;
  const own = ctx.account === null ? [] : await listAccountMeans(ctx.db, ctx.account.id);
  const shared = ctx.account !== null && mayUseServerKeys(config, ctx.account.address);
  const compute = config.RAY_ADDRESS !== undefined;
  return {
    openaiKey: own.includes("openai") || (shared && config.OPENAI_API_KEY !== undefined),
    huggingFaceKey: own.includes("hugging-face") || (shared && config.HF_TOKEN !== undefined),
    compute,
    computeProblem: compute ? null : (config.AIWEB_PYTHON_PROBLEM ?? "Training and serving need Python 3.11 and Ray, which do not run here."),
  };
}
