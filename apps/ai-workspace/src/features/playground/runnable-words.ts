import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { formatNumber } from "@aiweb/ui";
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
export function runnableState({ state, deployment }: Pick<RunnableModel, "state" | "deployment">): { tone: "good" | "warn" | "neutral" | "accent"; text: string } {
  switch (state) {
    case "ready":
      return { tone: "good", text: deployment === null ? "Ready" : "Serving" };
    case "starting":
      return { tone: "accent", text: "Starting" };
    case "deploy":
      return { tone: "neutral", text: "Not running" };
    case "blocked":
      return { tone: "warn", text: "Cannot answer yet" };
  }
}

/** A model among those that are listed: by its very reference, or by the number of the version that it stands for. */
export function findRunnable(models: readonly RunnableModel[], ref: string | undefined): RunnableModel | undefined {
  return models.find((model) => model.ref === ref || `${model.ref}@${model.version}` === ref);
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
    ...(first === null ? [] : [first < 1000 ? `first token ${Math.round(first)} ms` : `first token ${formatNumber(first / 1000, 1)} s`]),
    ...(tokens === null ? [] : [`${tokens} ${tokens === 1 ? "token" : "tokens"}`]),
    ...(speed === null ? [] : [`${formatNumber(speed, speed < 10 ? 1 : 0)} tok/s`]),
  ];
}

/** Where the search for a model stands that is not known; `failed`: why there is no answer. */
export type Lookup = "looking" | "gone" | { failed: string };

/** Why a model cannot be asked now; undefined when it can. */
export function obstacleOf(ref: string | undefined, model: RunnableModel | undefined, lookup: Lookup): string | undefined {
  if (ref === undefined) return "Choose a model first";
  if (model === undefined) {
    if (lookup === "looking") return "The model is being looked up";
    return lookup === "gone" ? "Choose another model: this one is gone, or not yours to see" : lookup.failed;
  }
  switch (model.state) {
    case "ready":
      return undefined;
    case "starting":
      return `${model.name} is starting`;
    case "deploy":
      return `Serve ${model.name} first`;
    case "blocked":
      return model.reason ?? `${model.name} cannot answer now`;
  }
}
