import { router } from "../../trpc/trpc.ts";
import { deployModel } from "./deploy-model.ts";
import { getDeployment } from "./get-deployment.ts";
import { listDeploymentLog } from "./list-deployment-log.ts";
import { listDeployments } from "./list-deployments.ts";
import { removeDeployment } from "./remove-deployment.ts";
import { startDeployment } from "./start-deployment.ts";
import { stopDeployment } from "./stop-deployment.ts";

export const deploymentsRouter = router({
  deploy: deployModel,
  list: listDeployments,
  get: getDeployment,
  listLog: listDeploymentLog,
  stop: stopDeployment,
  start: startDeployment,
  remove: removeDeployment,
});
