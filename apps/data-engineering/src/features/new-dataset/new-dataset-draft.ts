/** What was written about a dataset that is not made yet. `name`: null as long as the first file's is taken. */
export type DatasetFields = { name: string | null; description: string; licence: string; visibility: "private" | "public" };

const keyOf = (owner: string) => `aiweb:new-dataset:${owner}`;

/** What the account's form held in this tab before it was reloaded. */
export function readDraft(owner: string): DatasetFields {
  const empty: DatasetFields = { name: null, description: "", licence: "", visibility: "private" };
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(owner)) ?? "null");
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

/** Where storage is refused nothing is kept; what is typed is still on the page. */
export function keepDraft(owner: string, fields: DatasetFields): void {
  try {
    sessionStorage.setItem(keyOf(owner), JSON.stringify(fields));
  } catch {
    // As said above.
  }
}

export function dropDraft(owner: string): void {
  try {
    sessionStorage.removeItem(keyOf(owner));
  } catch {
    // Nothing was kept.
  }
}
