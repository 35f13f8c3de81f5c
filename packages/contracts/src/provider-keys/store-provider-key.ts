import { z } from "zod";
import { providerKeySummary } from "./provider-key.ts";

const secret = z.string().trim().min(8, "That is too short to be a key.").max(400);

export const storeProviderKeyInput = z.discriminatedUnion("provider", [
  z.object({ provider: z.literal("openai"), key: secret }),
  z.object({ provider: z.literal("hugging-face"), key: secret }),
  z.object({ provider: z.literal("aws"), accessKeyId: z.string().trim().min(16).max(128), secretAccessKey: secret, region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "Write the region as us-east-1.") }),
]);
export const storeProviderKeyOutput = providerKeySummary;
