import { z } from "zod";
import { modelVersionRef } from "../ids.ts";
import { runnableModel } from "./list-runnable-models.ts";

/** The very version that a reference names: the newest, one by number, or the one that a tag stands at. */
export const getRunnableModelInput = z.object({ model: modelVersionRef });
export const getRunnableModelOutput = z.object({ item: runnableModel });
