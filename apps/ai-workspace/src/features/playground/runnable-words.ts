import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import type { Message } from "@aiweb/contracts/conversations/conversation";

export const GROUPS: Record<RunnableModel["group"], string> = {
  "my-models": "My models",
  "this-machine": "This machine",
  "openai": "OpenAI",
  "hugging-face": "Hugging Face",
  "aws-bedrock": "AWS Bedrock",
  "public": "Public models",
};

/** How a model stands, as a word with a tone. */
export function runnableState({ state }: Pick<RunnableModel, "state">): { tone: "good" | "warn" | "neutral" | "accent"; text: string } {
  switch (state) {
    case "ready":
      return { tone: "good", text: "Ready" };
    case "starting":
      return { tone: "accent", text: "Starting" };
    case "deploy":
      return { tone: "neutral", text: "Not running" };
    case "blocked":
      return { tone: "warn", text: "Needs something" };
  }
}

/** What a reference names without its version or tag. */
export function withoutVersion(ref: string): string {
  return ref.replace(/[:@][^/]*$/, "");
}

/** The version that a reference names by number; null for a tag or none. */
export function versionOf(ref: string): number | null {
  const number = /@(\d+)$/.exec(ref)?.[1];
  return number === undefined ? null : Number(number);
}

/** The model that a reference stands for among those one can talk to. */
export function findRunnable(models: readonly RunnableModel[], ref: string | undefined): RunnableModel | undefined {
  if (ref === undefined) return undefined;
  return models.find((model) => model.ref === ref) ?? models.find((model) => model.ref === withoutVersion(ref));
}

/** With which model one begins: one that answers now, one's own first. */
export function firstChoice(models: readonly RunnableModel[]): RunnableModel | undefined {
  return models.find((model) => model.state === "ready") ?? models.find((model) => model.state !== "blocked") ?? models[0];
}

/** What was counted of an answer, in words; nothing that was not. */
export function figureWords(figures: Message["figures"]): string[] {
  if (figures === null) return [];
  const { firstTokenMilliseconds: first, completionTokens: tokens, tokensPerSecond: speed } = figures;
  return [
    ...(first === null ? [] : [first < 1000 ? `first token ${Math.round(first)} ms` : `first token ${(first / 1000).toFixed(1)} s`]),
    ...(tokens === null ? [] : [`${tokens} ${tokens === 1 ? "token" : "tokens"}`]),
    ...(speed === null ? [] : [`${speed < 10 ? speed.toFixed(1) : Math.round(speed)} tok/s`]),
  ];
}
