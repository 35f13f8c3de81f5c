import { serveApplicationOf } from "@aiweb/contracts/deployments/serve-application";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Config } from "@aiweb/service/config";
import { SecretBox } from "@aiweb/service/secret-box";
import { upstreamBody } from "./call-body.ts";
import type { NamedModel, Upstream } from "./port.ts";

/** Throws when the call names a version that there is not. */
function checkVersion({ id, model, reference }: NamedModel): void {
  const named = id.tag !== undefined || id.number !== undefined;
  if (model.provider === "fine-tune" && model.version_id === null) throw new AppError("not-found", `${reference} names no version of this model.`, { field: "model" });
  if (model.provider !== "fine-tune" && named) throw new AppError("not-found", `${model.name} is a base model and has no versions. Ask for it without one.`, { field: "model" });
}

/** Our own deployments on Ray Serve; only its owner's deployment answers an account. */
export function deploymentUpstream(config: Config): Upstream {
  const box = new SecretBox(config.AIWEB_SECRET_KEY, "replica-secret");

  /** Where a model's replica answers, and with which secret. */
  function replicaOf(named: NamedModel): { route: string; secret: string; deploymentId: string } {
    checkVersion(named);
    const { reference, model } = named;
    const { deployment_id: deploymentId, deployment_state: state, base_digest: digest } = model;
    if (deploymentId === null || digest === null || state === "stopped" || state === "stopping") {
      throw new AppError("state-does-not-allow", `${reference} is not running. Deploy it on its page, or start it under Serving.`, { field: "model" });
    }
    if (state === "failed") throw new AppError("unavailable", `${reference} failed to start: ${model.deployment_text}`);
    if (state !== "running" || model.replica_id === null || model.sealed_secret === null) {
      throw new AppError("unavailable", `${reference} is starting. Try again in a few seconds.`, { retryAfterSeconds: 3 });
    }
    if (config.RAY_SERVE_URL === undefined) throw new AppError("compute-unavailable", "Nothing is served on this AIWeb: Ray does not run here.");
    return { route: `${config.RAY_SERVE_URL.replace(/\/+$/, "")}/${serveApplicationOf(digest)}`, secret: box.open(model.sealed_secret, model.replica_id), deploymentId };
  }

  return {
    checkReady: (named) => void replicaOf(named),
    prepare(call) {
      const { route, secret, deploymentId } = replicaOf(call);
      return {
        url: `${route}/v1/${call.kind === "chat" ? "chat/completions" : "completions"}`,
        headers: { "x-aiweb-replica-secret": secret },
        body: upstreamBody(call, call.model.version_id ?? "base"),
        speaker: "The model's replica",
        deploymentId,
        renameModel: true,
      };
    },
  };
}
