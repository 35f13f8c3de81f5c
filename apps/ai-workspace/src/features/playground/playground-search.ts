export type PlaygroundSearch = { model?: string };

/** `?model=owner/name`: the model that the next question goes to. */
export function playgroundSearch(raw: Record<string, unknown>): PlaygroundSearch {
  const { model } = raw;
  return typeof model === "string" && model !== "" ? { model } : {};
}
