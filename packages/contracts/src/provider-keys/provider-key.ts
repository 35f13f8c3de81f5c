import { z } from "zod";
import { instant } from "../ids.ts";

export const providerName = z.enum(["openai", "hugging-face", "aws"]);
export type ProviderName = z.infer<typeof providerName>;

/** What is stored for a provider: that there is a key, never the key. */
export const providerKeySummary = z.object({
  provider: providerName,
  stored: z.boolean(),
  /** Last four characters, to recognise it. */
  ending: z.string().nullable(),
  storedAt: instant.nullable(),
  testedAt: instant.nullable(),
  testOutcome: z.enum(["works", "refused", "unreachable"]).nullable(),
});
export type ProviderKeySummary = z.infer<typeof providerKeySummary>;
