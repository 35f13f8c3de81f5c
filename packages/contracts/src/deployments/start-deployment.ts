import { z } from "zod";
import { uuid } from "../ids.ts";

/** Brings a stopped or failed one up again. */
export const startDeploymentInput = z.object({ deployment: uuid });
export const startDeploymentOutput = z.object({ deployment: uuid });
