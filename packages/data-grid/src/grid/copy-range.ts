import { formatNumber, toast } from "@aiweb/ui";
import type { RowSource } from "../source/row-source.ts";
import { copiedText, CopyRefusal, MOST_CELLS, type CopiedText } from "./copied-text.ts";

const TOAST = "data-grid-copy";

function said({ rows, columns }: CopiedText, ofRows: number): void {
  if (rows < ofRows) toast({ id: TOAST, title: `Copied the first ${formatNumber(rows)} of ${formatNumber(ofRows)} rows`, description: `${formatNumber(MOST_CELLS)} cells are copied at once. Download the file to have them all.` });
  else if (rows * columns === 1) toast({ id: TOAST, title: "Copied 1 cell" });
  else toast({ id: TOAST, title: rows === 1 ? `Copied ${formatNumber(columns)} cells` : `Copied ${formatNumber(rows)} rows` });
}

/** Puts a range of cells on the clipboard and says what came of it. */
export async function copyRange(source: RowSource, names: readonly string[], range: { x: number; y: number; width: number; height: number }): Promise<void> {
  const reading = copiedText(source, names, range, new AbortController().signal);
  try {
    // Handed over while it is still being read: a browser takes it only right after the key or click.
    const written = navigator.clipboard.write([new ClipboardItem({ "text/plain": reading.then(({ text }) => new Blob([text], { type: "text/plain" })) })]);
    const copied = await reading;
    await written;
    said(copied, range.height);
  } catch (error) {
    await reading.then(
      () => toast({ id: TOAST, title: "Nothing was copied", description: "The browser does not let this page use the clipboard.", tone: "bad" }),
      () => toast({ id: TOAST, title: "Nothing was copied", description: error instanceof CopyRefusal ? error.message : "Some of the rows could not be read. Try again.", tone: "bad" }),
    );
  }
}
