import { z } from "zod";
import { providerKeySummary, providerName } from "./provider-key.ts";

export const removeProviderKeyInput = z.object({ provider: providerName });
export const removeProviderKeyOutput = providerKeySummary;
