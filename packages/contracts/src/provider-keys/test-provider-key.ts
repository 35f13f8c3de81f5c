import { z } from "zod";
import { providerKeySummary, providerName } from "./provider-key.ts";

export const testProviderKeyInput = z.object({ provider: providerName });
/** `reason` is a sentence for the person, null when the key works. */
export const testProviderKeyOutput = z.object({ key: providerKeySummary, reason: z.string().nullable() });
