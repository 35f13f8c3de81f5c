export type PlaygroundSearch = { model?: string; question?: string };

/** `?model=owner/name`: the model that the next question goes to; `question`: what to ask it, written in but not sent. */
export function playgroundSearch({ model, question }: Record<string, unknown>): PlaygroundSearch {
  return { ...(typeof model === "string" && model !== "" ? { model } : {}), ...(typeof question === "string" && question !== "" ? { question } : {}) };
}
