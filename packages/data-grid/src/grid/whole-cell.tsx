import { useEffect, useRef, useState } from "react";
import { cellText } from "../cells/cell-text.ts";
import styles from "./data-grid.module.css";

export type WholeCellProps = {
  /** What is shown until the rest has come. */
  start: string;
  read: (signal: AbortSignal) => Promise<{ value?: unknown; cut: boolean }>;
};

/** An opened cell whose text is longer than the grid holds: its start at once, then all of it. */
export function WholeCell({ start, read }: WholeCellProps) {
  const [text, setText] = useState<string | null>(null);
  const [note, setNote] = useState("Reading the rest…");
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    field.current?.focus();
    const leaving = new AbortController();
    read(leaving.signal).then(
      ({ value, cut }) => {
        setText(cellText(value));
        setNote(cut ? "Its end is left out here. Download the file to have all of it." : "");
      },
      () => {
        if (!leaving.signal.aborted) setNote("The rest could not be read. Close the cell and open it again.");
      },
    );
    return () => leaving.abort();
  }, [read]);

  return (
    <div className={styles.whole}>
      <textarea ref={field} className={styles.text} readOnly aria-label="The whole cell" value={text ?? start} />
      <p className={styles.note} role="status">
        {note}
      </p>
    </div>
  );
}
