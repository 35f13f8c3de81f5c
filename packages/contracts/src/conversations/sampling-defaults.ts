/** What the playground's settings begin with. */
export const SAMPLING_DEFAULTS = { temperature: 0.7, topP: 0.95, maxTokens: 256, seed: null, systemPrompt: "" } as const;
