import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { readEventStream } from "@aiweb/service/event-stream";

const chunk = z.looseObject({
  choices: z.array(z.looseObject({ delta: z.looseObject({ content: z.string().nullish() }).nullish(), text: z.string().nullish(), finish_reason: z.string().nullish() })).optional(),
  usage: z.object({ prompt_tokens: z.number().int(), completion_tokens: z.number().int() }).nullish(),
  error: z.looseObject({ message: z.string() }).nullish(),
});
const errorBody = z.object({ error: z.looseObject({ message: z.string() }) });

/** What of a streamed answer matters to a conversation. */
export type AnswerPart = { text: string } | { finishReason: string } | { usage: { prompt_tokens: number; completion_tokens: number } };

async function refusal(response: Response): Promise<AppError> {
  const body = errorBody.safeParse(await response.json().catch(() => null));
  return new AppError("upstream-failed", body.success ? body.data.error.message : `The model could not be asked (${response.status}). Try again.`);
}

/** Calls our own /v1 and gives the answer's parts as they come. Throws with a sentence for the person when it breaks. */
export async function* streamCall(call: { url: string; token: string; body: Record<string, unknown>; signal: AbortSignal }): AsyncGenerator<AnswerPart> {
  const response = await fetch(call.url, {
    method: "POST",
    headers: { "authorization": `Bearer ${call.token}`, "content-type": "application/json" },
    body: JSON.stringify({ ...call.body, stream: true, stream_options: { include_usage: true } }),
    signal: call.signal,
  });
  if (!response.ok || response.body === null) throw await refusal(response);
  for await (const event of readEventStream(response.body)) {
    if (event.data === "[DONE]") return;
    const part = chunk.parse(JSON.parse(event.data));
    if (part.error != null) throw new AppError("upstream-failed", part.error.message);
    const choice = part.choices?.[0];
    const text = choice?.delta?.content ?? choice?.text ?? "";
    if (text !== "") yield { text };
    if (choice?.finish_reason != null) yield { finishReason: choice.finish_reason };
    if (part.usage != null) yield { usage: part.usage };
  }
  throw new AppError("upstream-failed", "The answer was cut off. Ask again.");
}
