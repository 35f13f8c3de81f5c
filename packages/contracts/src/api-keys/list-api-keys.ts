import { pageInput, pageOf } from "../page.ts";
import { apiKeySummary } from "./api-key.ts";

export const listApiKeysInput = pageInput;
export const listApiKeysOutput = pageOf(apiKeySummary);
