import { z } from "zod";
import { uuid } from "../ids.ts";

/** Takes it down; its settings and log stay. */
export const stopDeploymentInput = z.object({ deployment: uuid });
export const stopDeploymentOutput = z.object({ deployment: uuid });
