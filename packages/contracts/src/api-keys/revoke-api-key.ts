import { z } from "zod";
import { uuid } from "../ids.ts";
import { apiKeySummary } from "./api-key.ts";

export const revokeApiKeyInput = z.object({ apiKey: uuid });
export const revokeApiKeyOutput = apiKeySummary;
