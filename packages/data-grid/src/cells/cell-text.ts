/** A cell as text, on one line as it is drawn and whole as it is copied. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return JSON.stringify(value) ?? "";
}

/** The same for drawing: line breaks shown, cut texts marked. */
export function shownText(value: unknown, cut: boolean): string {
  const text = cellText(value);
  const line = text.length > 400 ? text.slice(0, 400) : text;
  return `${line.replaceAll(/\r?\n/g, " ↵ ")}${cut || line !== text ? "…" : ""}`;
}
