import { z } from "zod";
import { providerKeySummary } from "./provider-key.ts";

/** Keys travel in HTTP headers. */
const secret = z.string().trim().min(8, "That is too short to be a key.").max(400, "That is too long to be a key.").regex(/^[\x21-\x7e]+$/, "A key has no spaces, line breaks or letters with accents. Copy it again, alone.");

export const storeProviderKeyInput = z.discriminatedUnion("provider", [
  z.object({ provider: z.literal("openai"), key: secret }),
  z.object({ provider: z.literal("hugging-face"), key: secret }),
  z.object({ provider: z.literal("aws"), accessKeyId: z.string().trim().regex(/^[A-Z0-9]{16,128}$/, "An access key id has 16 or more capital letters and digits, like AKIA…."), secretAccessKey: secret, region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "Write the region as us-east-1.") }),
]);
export const storeProviderKeyOutput = providerKeySummary;
