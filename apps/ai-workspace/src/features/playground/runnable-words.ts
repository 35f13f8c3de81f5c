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

/** What a reference names without its version or tag. */
export function withoutVersion(ref: string): string {
  return ref.replace(/[:@][^/]*$/, "");
}

/** The version that a reference names by number; null for a tag or none. */
export function versionOf(ref: string): number | null {
  const number = /@(\d+)$/.exec(ref)?.[1];
  return number === undefined ? null : Number(number);
}

/**
 * The model that a reference stands for among those one can talk to. The list has each model's newest version and those
 * that run; another version of a model in it is one that can be served.
 */
export function findRunnable(models: readonly RunnableModel[], ref: string | undefined): RunnableModel | undefined {
  if (ref === undefined) return undefined;
  const exact = models.find((model) => model.ref === ref);
  if (exact !== undefined) return exact;
  const newest = models.find((model) => model.ref === withoutVersion(ref));
  const version = versionOf(ref);
  if (newest === undefined || version === null || version === newest.version) return newest;
  const blocked = newest.state === "blocked";
  return { ...newest, ref, name: `${newest.name} @${version}`, version, deployment: null, ...(blocked ? {} : { state: "deploy", reason: null, fix: null }) };
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

/** Why a model cannot be asked now; undefined when it can. */
export function obstacleOf(ref: string | undefined, model: RunnableModel | undefined): string | undefined {
  if (ref === undefined) return "Choose a model first";
  if (model === undefined) return "Choose another model: this one is gone, or not yours to see";
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
