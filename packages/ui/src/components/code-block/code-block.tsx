import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { CopyButton } from "../copy-button/copy-button.tsx";
import styles from "./code-block.module.css";

export type CodeBlockProps = {
  /** What is copied, and shown unless `children` draws it otherwise. */
  code: string;
  /** What it is: "curl", "The model card". */
  label?: string;
  copy?: boolean;
  wrap?: boolean;
  look?: "sunken" | "raised";
  /** The same text with marks in it (learned tokens, diffs). */
  children?: ReactNode;
};

/** Code or exact text, scrolling sideways in itself, with a copy button. */
export function CodeBlock({ code, label = "Code", copy = true, wrap = false, look = "sunken", children }: CodeBlockProps) {
  return (
    <div className={classNames(styles.block, styles[look])}>
      <pre dir="ltr" className={classNames(styles.code, wrap && styles.wrap)} tabIndex={0} role="region" aria-label={label}>
        <code>{children ?? code}</code>
      </pre>
      {copy ? (
        <span className={styles.copy}>
          <CopyButton value={code} label={`Copy ${label}`} />
        </span>
      ) : null}
    </div>
  );
}

/** A part of a CodeBlock that counts: what the model learns, or what is only a frame around it. */
export function CodeMark({ kind, children }: { kind: "learned" | "frame"; children: ReactNode }) {
  return kind === "learned" ? <mark className={styles.learned}>{children}</mark> : <span className={styles.frame}>{children}</span>;
}
