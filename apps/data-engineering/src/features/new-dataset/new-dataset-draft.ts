/** What was written about a dataset that is not made yet. `name`: null as long as the first file's is taken. */
export type DatasetFields = { name: string | null; description: string; licence: string; visibility: "private" | "public" };

const KEY = "aiweb:new-dataset";

/** What this tab's form held before it was reloaded. */
export function readDraft(): DatasetFields {
  const empty: DatasetFields = { name: null, description: "", licence: "", visibility: "private" };
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    if (typeof stored !== "object" || stored === null) return empty;
    const text = (field: string) => {
      const value: unknown = Reflect.get(stored, field);
      return typeof value === "string" ? value : undefined;
    };
    return { name: text("name") ?? null, description: text("description") ?? "", licence: text("licence") ?? "", visibility: text("visibility") === "public" ? "public" : "private" };
  } catch {
    return empty;
  }
}

export function keepDraft(fields: DatasetFields): void {
  sessionStorage.setItem(KEY, JSON.stringify(fields));
}

export function dropDraft(): void {
  sessionStorage.removeItem(KEY);
}
