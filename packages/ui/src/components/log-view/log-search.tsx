import { useState } from "react";
import type { KeyboardEvent } from "react";
import { IconButton } from "../button/icon-button.tsx";
import { ChevronDownIcon, ChevronUpIcon, SearchIcon } from "../icon/icons.ts";
import { TextField } from "../text-field/text-field.tsx";
import styles from "./log-view.module.css";

type LogSearchProps = {
  words: string;
  onWordsChange: (words: string) => void;
  /** Which of the finds is shown, from 1; 0 when there is none. */
  current: number;
  found: number;
  onStep: (direction: 1 | -1) => void;
};

/** Opened on purpose: what is typed next belongs into it. */
function focus(input: HTMLInputElement | null) {
  input?.focus();
}

/** Looks for words in the log; Enter goes to the next find, Shift-Enter to the one before. */
export function LogSearch({ words, onWordsChange, current, found, onStep }: LogSearchProps) {
  const [opened, setOpened] = useState(false);

  function press(event: KeyboardEvent) {
    if (event.key === "Enter") {
      event.preventDefault();
      onStep(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      onWordsChange("");
      setOpened(false);
    }
  }

  if (!opened) {
    return <IconButton icon={SearchIcon} label="Find in log" size="s" onClick={() => setOpened(true)} />;
  }
  return (
    <div className={styles.search}>
      <TextField ref={focus} label="Find in log" labelHidden icon={SearchIcon} placeholder="Find in log" value={words} onValueChange={onWordsChange} onKeyDown={press} autoComplete="off" spellCheck={false} />
      <span role="status" className={styles.count}>
        {words === "" ? "" : `${current} of ${found}`}
      </span>
      {words === "" ? null : (
        <>
          <IconButton icon={ChevronUpIcon} label="Find before" size="s" disabled={found === 0} onClick={() => onStep(-1)} />
          <IconButton icon={ChevronDownIcon} label="Find next" size="s" disabled={found === 0} onClick={() => onStep(1)} />
        </>
      )}
    </div>
  );
}
