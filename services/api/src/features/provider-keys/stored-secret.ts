import { z } from "zod";
import type { storeProviderKeyInput } from "@aiweb/contracts/provider-keys/store-provider-key";

export type ProviderSecret = z.output<typeof storeProviderKeyInput>;

const awsSecret = z.object({ accessKeyId: z.string(), secretAccessKey: z.string(), region: z.string() });

/** What is sealed: the key itself, or AWS's three parts as JSON. `ending` is what lists show. */
export function toSealed(secret: ProviderSecret): { text: string; ending: string } {
  if (secret.provider !== "aws") return { text: secret.key, ending: secret.key.slice(-4) };
  const { accessKeyId, secretAccessKey, region } = secret;
  return { text: JSON.stringify({ accessKeyId, secretAccessKey, region }), ending: accessKeyId.slice(-4) };
}

/** The reverse of `toSealed`. */
export function fromSealed(provider: ProviderSecret["provider"], text: string): ProviderSecret {
  return provider === "aws" ? { provider, ...awsSecret.parse(JSON.parse(text)) } : { provider, key: text };
}
