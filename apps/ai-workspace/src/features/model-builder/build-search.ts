export type BuildSearch = { name?: string; base?: string; dataset?: string; version?: number; from?: string };

/** The router reads a name that is written in digits as a number. */
function text(key: string, value: unknown): object {
  return (typeof value === "string" && value !== "") || typeof value === "number" ? { [key]: String(value) } : {};
}

/** `?name`: what to call it; `base`: a model; `dataset`: one to learn from, its newest version or `version`; `from`: a job to repeat. */
export function buildSearch({ name, base, dataset, version, from }: Record<string, unknown>): BuildSearch {
  return { ...text("name", name), ...text("base", base), ...text("dataset", dataset), ...(typeof version === "number" ? { version } : {}), ...text("from", from) };
}
