import type { KeyboardEvent, ReactNode, Ref } from "react";
import { Button } from "../button/button.tsx";
import { ArrowUpIcon, StopIcon } from "../icon/icons.ts";
import styles from "./composer.module.css";

export type ComposerProps = {
  value: string;
  onValueChange: (value: string) => void;
  onSend: () => void;
  /** While an answer comes the button stops it. */
  onStop?: () => void;
  busy?: boolean;
  placeholder?: string;
  /** Its name for those who hear it; the placeholder when left out. */
  label?: string;
  /** At the start of the foot: how much of the context is used. */
  note?: ReactNode;
  /** Why nothing can be sent now. */
  disabledReason?: string | undefined;
  /** Tools at the very start of the foot. */
  start?: ReactNode;
  sendLabel?: string;
  ref?: Ref<HTMLTextAreaElement>;
};

/** Where one writes: Enter sends, Shift-Enter makes a line. */
export function Composer({ value, onValueChange, onSend, onStop, busy = false, placeholder = "Ask", label = placeholder, note, disabledReason, start, sendLabel = "Send", ref }: ComposerProps) {
  const reason = disabledReason ?? (value.trim() === "" ? "Write something first" : undefined);

  function send() {
    if (!busy && reason === undefined) {
      onSend();
    }
  }

  function press(event: KeyboardEvent) {
    // Enter that ends a word in an input method is no send
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  }

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={ref}
        className={styles.input}
        rows={1}
        value={value}
        placeholder={placeholder}
        aria-label={label}
        onChange={(event) => onValueChange(event.target.value)}
        onKeyDown={press}
      />
      <div className={styles.foot}>
        {start}
        <span className={styles.note}>{disabledReason ?? note}</span>
        <span className={styles.hint}>Enter sends</span>
        {busy && onStop !== undefined ? (
          <Button variant="primary" size="s" icon={StopIcon} onClick={onStop}>
            Stop
          </Button>
        ) : (
          <Button type="submit" variant="primary" size="s" icon={ArrowUpIcon} busy={busy} disabledReason={reason}>
            {sendLabel}
          </Button>
        )}
      </div>
    </form>
  );
}
