import type { ReactNode } from "react";
import { CloseIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./chip.module.css";

export type ChipProps = {
  children: ReactNode;
  onRemove?: () => void;
  /** Needed when the chip's content is no plain text. */
  removeLabel?: string;
};

/** A choice in force; with onRemove it can be taken back. */
export function Chip({ children, onRemove, removeLabel }: ChipProps) {
  const label = removeLabel ?? (typeof children === "string" ? `Remove ${children}` : "Remove");
  return (
    <span className={styles.chip}>
      <span className={styles.words}>{children}</span>
      {onRemove === undefined ? null : (
        <button type="button" className={styles.remove} aria-label={label} onClick={onRemove}>
          <Icon of={CloseIcon} size={14} />
        </button>
      )}
    </span>
  );
}

/** Chips beside one another, wrapping. */
export function Chips({ children }: { children: ReactNode }) {
  return <span className={styles.chips}>{children}</span>;
}
