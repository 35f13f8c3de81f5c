import { modelRef } from "../ids.ts";
import { pageInput, pageOf } from "../page.ts";
import { modelVersion } from "./model.ts";

export const listModelVersionsInput = pageInput.extend({ model: modelRef });
export const listModelVersionsOutput = pageOf(modelVersion);
