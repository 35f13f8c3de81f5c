import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import styles from "./inspector.module.css";

type InspectorNameProps = { name: string; error: string | undefined; onNameChange: (name: string) => void };

/** A name that is a field once one points at it. Enter and leaving keep what was typed, Escape takes it back. */
export function InspectorName({ name, error, onNameChange }: InspectorNameProps) {
  const errorId = useId();
  const [text, setText] = useState(name);
  const hasError = error !== undefined && error !== "";

  function keep() {
    const next = text.trim();
    if (next === "") {
      setText(name);
    } else if (next !== name) {
      onNameChange(next);
    }
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter") {
      keep();
    } else if (event.key === "Escape") {
      // the dialog or canvas around it stays as it is
      event.stopPropagation();
      setText(name);
    }
  }

  return (
    <>
      <input
        className={styles.nameField}
        aria-label="Name"
        aria-invalid={hasError || undefined}
        aria-describedby={hasError ? errorId : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={press}
      />
      {hasError ? (
        <p className={styles.nameError} id={errorId}>
          {error}
        </p>
      ) : null}
    </>
  );
}
