import OpenAI from "openai";

export interface Answer {
  text: string;
  firstTokenSeconds: number;
  tokensPerSecond: number;
}

/** Asks over /v1 through the openai package, streaming, as any script of a user would. */
export async function askModel(options: { url: string; apiKey: string; model: string; ask: string }, onText: (text: string) => void): Promise<Answer> {
  const client = new OpenAI({ baseURL: `${options.url}/v1`, apiKey: options.apiKey, maxRetries: 0 });
  const askedAt = performance.now();
  let firstAt = 0;
  let lastAt = 0;
  let text = "";
  let tokens = 0;
  const stream = await client.chat.completions.create({
    model: options.model,
    messages: [{ role: "user", content: options.ask }],
    temperature: 0,
    max_completion_tokens: 100,
    stream: true,
    stream_options: { include_usage: true },
  });
  for await (const chunk of stream) {
    if (chunk.usage) tokens = chunk.usage.completion_tokens;
    const piece = chunk.choices[0]?.delta.content ?? "";
    if (piece === "") continue;
    lastAt = performance.now();
    if (firstAt === 0) firstAt = lastAt;
    text += piece;
    onText(piece);
  }
  const streamed = (lastAt - firstAt) / 1000;
  return { text, firstTokenSeconds: (firstAt - askedAt) / 1000, tokensPerSecond: streamed > 0 ? (tokens - 1) / streamed : 0 };
}
