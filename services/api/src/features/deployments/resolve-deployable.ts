import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findVersionByNumber } from "@aiweb/db/queries/model-version/find-version-by-number";
import type { ModelRow } from "@aiweb/db/tables/model.table";

/** What of a model is to be served: a version of a fine-tune, or a base that is on this machine. */
export async function resolveDeployable(db: Db, model: ModelRow, number: number | null): Promise<{ versionId: string | null; baseDigest: string }> {
  if (model.provider === "fine-tune") {
    const version = await findVersionByNumber(db, model.id, number);
    if (version === undefined) throw new AppError("not-found", number === null ? `${model.name} has no version yet.` : `${model.name} has no version ${number}.`, { field: "version" });
    return { versionId: version.id, baseDigest: version.base_digest };
  }
  if (model.provider !== "this-machine") throw new AppError("model-cannot", `${model.name} runs at its maker's. Use it in the playground; nothing has to be deployed.`, { field: "model" });
  if (model.base_digest === null) throw new AppError("model-cannot", `${model.name} is not prepared on this machine yet. Start AIWeb again to prepare it.`, { field: "model" });
  if (number !== null) throw new AppError("not-found", `${model.name} is a base model and has no versions.`, { field: "version" });
  return { versionId: null, baseDigest: model.base_digest };
}
