export interface Place {
  url: string;
  headers: Record<string, string>;
  model: string;
}

export interface Timing {
  firstTokenMs: number;
  seconds: number;
  tokens: number;
}

/** Asks once, streaming and greedy, and times it. */
export async function ask(place: Place, prompt: string, maxTokens: number): Promise<Timing> {
  const startedAt = performance.now();
  const response = await fetch(place.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...place.headers },
    body: JSON.stringify({ model: place.model, messages: [{ role: "user", content: prompt }], temperature: 0, max_tokens: maxTokens, stream: true, stream_options: { include_usage: true } }),
  });
  if (!response.ok || response.body === null) throw new Error(`${place.url} answered ${response.status}: ${await response.text()}`);
  let text = "";
  let firstAt = Number.NaN;
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    if (Number.isNaN(firstAt) && /"content":"[^"]/.test(text)) firstAt = performance.now();
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const tokens = Number(/"completion_tokens":(\d+)/.exec(text)?.[1] ?? Number.NaN);
  return { firstTokenMs: firstAt - startedAt, seconds, tokens };
}
