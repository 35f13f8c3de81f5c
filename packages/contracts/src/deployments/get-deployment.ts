import { z } from "zod";
import { uuid } from "../ids.ts";
import { lineageItem } from "../models/model.ts";
import { deploymentSummary } from "./deployment.ts";

export const getDeploymentInput = z.object({ deployment: uuid });
export const getDeploymentOutput = deploymentSummary.extend({
  madeFrom: z.array(lineageItem),
  /** Requests of the last 24 hours by hour, oldest first. */
  requestsByHour: z.array(z.object({ hour: z.iso.datetime({ offset: true }), requests: z.number().int(), errors: z.number().int() })),
  can: z.object({ stop: z.boolean(), start: z.boolean(), remove: z.boolean() }),
});
export type DeploymentDetail = z.infer<typeof getDeploymentOutput>;
