import { Button, formatNumber, TextField } from "@aiweb/ui";
import { useState } from "react";
import type { SubmitEvent } from "react";
import styles from "./jump-to-row.module.css";

/** Goes to a row by its number, counted from 1. */
export function JumpToRow({ total, onJump }: { total: number; onJump: (row: number) => void }) {
  const [text, setText] = useState("");
  const row = Number(text.replaceAll(/[\s,.]/g, ""));
  const known = text.trim() !== "" && Number.isInteger(row) && row >= 1 && row <= total;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (known) onJump(row - 1);
  }

  return (
    <form onSubmit={submit} className={styles.form}>
      <div className={styles.number}>
        <TextField label="Row" labelHidden placeholder="Row" inputMode="numeric" autoComplete="off" value={text} onValueChange={setText} />
      </div>
      <Button type="submit" disabledReason={known ? undefined : `Write a row from 1 to ${formatNumber(total)}`}>
        Go
      </Button>
    </form>
  );
}
