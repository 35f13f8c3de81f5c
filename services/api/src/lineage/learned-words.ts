/** What part a dataset had: its weight in the mix and the rows that could be drawn. */
export function learnedWords({ weight, rows }: { weight: number; rows: number | null }): string {
  return `weight ${weight}${rows === null ? "" : ` · ${rows.toLocaleString("en-US")} ${rows === 1 ? "row" : "rows"}`}`;
}
