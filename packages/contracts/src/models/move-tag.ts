import { z } from "zod";
import { modelRef, resourceName } from "../ids.ts";
import { modelVersion } from "./model.ts";

/** A tag points at one version; `latest` moves by itself and cannot be moved by hand. `version` null removes the tag. */
export const moveTagInput = z.object({ model: modelRef, tag: resourceName, version: z.number().int().positive().nullable() });
export const moveTagOutput = z.object({ version: modelVersion.nullable() });
