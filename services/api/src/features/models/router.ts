import { router } from "../../trpc/trpc.ts";
import { getModel } from "./get-model.ts";
import { listModels } from "./list-models.ts";

export const modelsRouter = router({
  list: listModels,
  get: getModel,
});
