import { formatNumber, toast } from "@aiweb/ui";
import type { RowSource } from "../source/row-source.ts";
import { copiedText, CopyRefusal, MOST_CELLS, type CopiedText } from "./copied-text.ts";

const TOAST = "data-grid-copy";

function said({ rows, columns }: CopiedText, ofRows: number): void {
  if (rows < ofRows) toast({ id: TOAST, title: `Copied the first ${formatNumber(rows)} of ${formatNumber(ofRows)} rows`, description: `${formatNumber(MOST_CELLS)} cells are copied at once. Download the file to have them all.` });
  else if (rows * columns === 1) toast({ id: TOAST, title: "Copied 1 cell" });
  else toast({ id: TOAST, title: rows === 1 ? `Copied ${formatNumber(columns)} cells` : `Copied ${formatNumber(rows)} rows` });
}

/** Handed over while it is still being read: a browser takes it only right after the key or click. */
async function write(text: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
}

/** Puts a range of cells on the clipboard and says what came of it. */
export async function copyRange(source: RowSource, names: readonly string[], range: { x: number; y: number; width: number; height: number }): Promise<void> {
  const reading = copiedText(source, names, range, new AbortController().signal);
  const text = reading.then((copied) => new Blob([copied.text], { type: "text/plain" }));
  try {
    // Together, so that none of them fails unheard: the browser may refuse while rows are read, and then never looks at the text.
    const [copied] = await Promise.all([reading, text, write(text)]);
    said(copied, range.height);
  } catch {
    await reading.then(
      () => toast({ id: TOAST, title: "Nothing was copied", description: "The browser does not let this page use the clipboard.", tone: "bad" }),
      (error: unknown) => toast({ id: TOAST, title: "Nothing was copied", description: error instanceof CopyRefusal ? error.message : "Some of the rows could not be read. Try again.", tone: "bad" }),
    );
  }
}
