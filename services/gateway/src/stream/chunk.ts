import { z } from "zod";

const text = z.string().nullish();
const chunkShape = z.looseObject({
  choices: z.array(z.looseObject({ delta: z.looseObject({ content: text }).nullish(), text, finish_reason: text })).optional(),
  usage: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type Chunk = z.infer<typeof chunkShape>;

/** One chunk of a streamed completion; null when it is none (cut JSON, another shape). */
export function readChunk(data: string): Chunk | null {
  try {
    const parsed = chunkShape.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Whether it carries something that the model wrote (text, or a call of a tool). */
export function hasContent(chunk: Chunk): boolean {
  return (chunk.choices ?? []).some((choice) => (choice.text ?? "") !== "" || (choice.delta?.content ?? "") !== "" || choice.delta?.["tool_calls"] !== undefined);
}

/** Whether a choice says why it ended. */
export function hasFinished(chunk: Chunk): boolean {
  return (chunk.choices ?? []).some((choice) => choice.finish_reason != null);
}

/**
 * The chunk's text for the caller: as it came where nothing is to change; null when it is only the usage that the
 * caller did not ask for.
 */
export function chunkForCaller(data: string, chunk: Chunk, options: { usageWanted: boolean; model: string | null }): string | null {
  const dropsUsage = !options.usageWanted && "usage" in chunk;
  if (dropsUsage && chunk.usage != null && (chunk.choices ?? []).length === 0) return null;
  if (!dropsUsage && options.model === null && !data.includes("\n")) return data;
  const changed: Record<string, unknown> = { ...chunk };
  if (dropsUsage) delete changed["usage"];
  if (options.model !== null && "model" in changed) changed["model"] = options.model;
  return JSON.stringify(changed);
}
