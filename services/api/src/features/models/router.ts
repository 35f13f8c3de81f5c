import { router } from "../../trpc/trpc.ts";
import { deleteModel } from "./delete-model.ts";
import { getModel } from "./get-model.ts";
import { listModelVersions } from "./list-model-versions.ts";
import { listModels } from "./list-models.ts";
import { listMyModels } from "./list-my-models.ts";
import { moveTag } from "./move-tag.ts";
import { updateModel } from "./update-model.ts";

export const modelsRouter = router({
  list: listModels,
  get: getModel,
  listMine: listMyModels,
  listVersions: listModelVersions,
  update: updateModel,
  moveTag,
  delete: deleteModel,
});
