import { z } from "zod";
import { uuid } from "../ids.ts";

/** Takes it down and forgets it. */
export const removeDeploymentInput = z.object({ deployment: uuid });
export const removeDeploymentOutput = z.object({ deployment: uuid });
