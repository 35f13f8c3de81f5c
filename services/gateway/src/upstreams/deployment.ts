import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findModelVersion } from "@aiweb/db/queries/model/find-model-version";
import { findServing } from "@aiweb/db/queries/model/find-serving";
import type { Config } from "@aiweb/service/config";
import { SecretBox } from "@aiweb/service/secret-box";
import { upstreamBody } from "./call-body.ts";
import type { ModelCall, Upstream } from "./port.ts";

/** A replica's route names its base by the first characters of the digest. */
const ROUTE_DIGEST = 12;

/** Our own deployments on Ray Serve; only its owner's deployment answers an account. */
export function deploymentUpstream(config: Config, db: Db): Upstream {
  const box = new SecretBox(config.AIWEB_SECRET_KEY, "replica-secret");

  async function versionOf(call: ModelCall): Promise<string | null> {
    const { tag, number } = call.id;
    if (call.model.provider !== "fine-tune") {
      if (tag === undefined && number === undefined) return null;
      throw new AppError("not-found", `${call.model.name} is a base model and has no versions. Ask for it without one.`, { field: "model" });
    }
    const version = await findModelVersion(db, { modelId: call.model.id, ...(number === undefined ? {} : { number }), ...(tag === undefined ? {} : { tag }) });
    if (version === undefined) throw new AppError("not-found", `${call.reference} names no version of this model.`, { field: "model" });
    return version.id;
  }

  return {
    async prepare(call) {
      const serving = await findServing(db, { accountId: call.accountId, modelId: call.model.id, versionId: await versionOf(call) });
      if (serving === undefined || serving.state === "stopped" || serving.state === "stopping") {
        throw new AppError("state-does-not-allow", `${call.reference} is not running. Deploy it on its page, or start it under Serving.`, { field: "model" });
      }
      if (serving.state === "failed") throw new AppError("unavailable", `${call.reference} failed to start: ${serving.state_text}`);
      if (serving.state !== "running" || serving.replica_id === null || serving.sealed_secret === null) {
        throw new AppError("unavailable", `${call.reference} is starting. Try again in a few seconds.`, { retryAfterSeconds: 3 });
      }
      if (config.RAY_SERVE_URL === undefined) throw new AppError("compute-unavailable", "Nothing is served on this AIWeb: Ray does not run here.");
      const route = `${config.RAY_SERVE_URL.replace(/\/+$/, "")}/base-${serving.base_digest.slice(0, ROUTE_DIGEST)}`;
      return {
        url: `${route}/v1/${call.kind === "chat" ? "chat/completions" : "completions"}`,
        headers: { "x-aiweb-replica-secret": box.open(serving.sealed_secret, serving.replica_id) },
        body: upstreamBody(call, serving.model_version_id ?? "base"),
        speaker: "The model's replica",
        deploymentId: serving.id,
        renameModel: true,
      };
    },
  };
}
