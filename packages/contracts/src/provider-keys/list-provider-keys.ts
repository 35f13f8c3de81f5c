import { z } from "zod";
import { providerKeySummary } from "./provider-key.ts";

/** One row per provider, whether a key is stored or not; three today, so the list is not paged. */
export const listProviderKeysOutput = z.object({ items: z.array(providerKeySummary) });
