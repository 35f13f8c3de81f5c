import { formatNumber } from "@aiweb/ui";
import type { ModelProvider, ModelSummary } from "@aiweb/contracts/models/model";

export const TASKS: Record<ModelSummary["task"], string> = {
  "text-generation": "Text generation",
  "text-to-image": "Text to image",
  "speech": "Speech",
  "text-to-video": "Text to video",
};

export const PROVIDERS: Record<ModelProvider, string> = {
  "this-machine": "This machine",
  "fine-tune": "This machine, fine-tuned",
  "hugging-face": "Hugging Face",
  "openai": "OpenAI",
  "aws-bedrock": "AWS Bedrock",
};

export const ABILITIES = { "run": "Run now", "fine-tune": "Be fine-tuned here" } as const;

export const SORTS = { relevance: "Relevance", updated: "Last changed", name: "Name", parameters: "Size" } as const;

const SCALES: [number, string][] = [[1e12, "T"], [1e9, "B"], [1e6, "M"], [1e3, "K"]];

/** 8030261248 → "8B", 134515008 → "135M". */
export function shortCount(value: number): string {
  const [scale, sign] = SCALES.find(([size]) => value >= size) ?? [1, ""];
  const scaled = value / scale;
  return `${formatNumber(scaled < 10 ? Math.round(scaled * 10) / 10 : Math.round(scaled))}${sign}`;
}

/** A context's length as people say it: 8192 → "8K". */
export function shortContext(tokens: number): string {
  return Number.isInteger(Math.log2(tokens)) ? `${tokens / 1024}K` : shortCount(tokens);
}

/** What a model is and how big, in few words each. */
export function modelFacts(model: Pick<ModelSummary, "task" | "parameters" | "contextLength" | "licence">): string[] {
  const facts = [TASKS[model.task]];
  if (model.parameters !== null) facts.push(`${shortCount(model.parameters)} params`);
  if (model.contextLength !== null) facts.push(`${shortContext(model.contextLength)} context`);
  if (model.licence !== "") facts.push(model.licence);
  return facts;
}
