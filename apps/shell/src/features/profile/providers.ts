import type { ProviderName } from "@aiweb/contracts/provider-keys/provider-key";

export const providerTitles: Record<ProviderName, string> = { openai: "OpenAI", "hugging-face": "Hugging Face", aws: "AWS Bedrock" };
