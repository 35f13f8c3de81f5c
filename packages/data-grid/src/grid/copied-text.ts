import { cellText } from "../cells/cell-text.ts";
import type { RowSource } from "../source/row-source.ts";

/** What a clipboard and the sheet it is pasted into take without trouble. */
export const MOST_CELLS = 10_000;
/** Cells that are read one by one because they are too long for a page of rows. */
const MOST_LONG_CELLS = 100;

export type CopiedText = { text: string; rows: number; columns: number };

/** A field of tab-separated text: what holds a tab, a line break or a quote is quoted, as spreadsheets read it. */
function field(value: unknown): string {
  const text = cellText(value);
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The cells of a range as tab-separated text, read where they are not here yet and whole where they are shown cut.
 * Of a larger range than is copied at once, its first rows. Throws a sentence when too many cells are long.
 */
export async function copiedText(source: RowSource, names: readonly string[], range: { x: number; y: number; width: number; height: number }, signal: AbortSignal): Promise<CopiedText> {
  const columns = Math.min(range.width, MOST_CELLS);
  const count = Math.min(range.height, Math.max(1, Math.floor(MOST_CELLS / columns)));
  const { rows, cut } = await source.rows(range.y, count, signal);
  const lines: string[] = [];
  let long = 0;
  for (const [index, cells] of rows.entries()) {
    const line: string[] = [];
    for (let column = range.x; column < range.x + columns; column += 1) {
      if (!cut.has(`${index} ${column}`)) {
        line.push(field(cells[column]));
        continue;
      }
      long += 1;
      if (long > MOST_LONG_CELLS) throw new CopyRefusal(`More than ${MOST_LONG_CELLS} of the selected cells hold long texts. Select fewer rows, or download the file.`);
      const { value, cut: still } = await source.whole(range.y + index, names[column] ?? "", signal);
      if (still) throw new CopyRefusal(`A cell of row ${range.y + index + 1} is too long to be copied. Download the file for it.`);
      line.push(field(value));
    }
    lines.push(line.join("\t"));
  }
  return { text: lines.join("\n"), rows: rows.length, columns };
}

/** What cannot be copied, with the way out. */
export class CopyRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CopyRefusal";
  }
}
