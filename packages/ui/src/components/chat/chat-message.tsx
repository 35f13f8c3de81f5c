import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { OwnModelIcon } from "../icon/icons.ts";
import type { IconComponent } from "../icon/icon.tsx";
import { NounTile } from "../noun-tile/noun-tile.tsx";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import styles from "./chat-message.module.css";

export type ChatMessageProps = {
  from: "user" | "model";
  /** Text, or Markdown for a model's answer. */
  children: ReactNode;
  icon?: IconComponent;
  /** Small icon buttons: copy, again, edit. */
  actions?: ReactNode;
  /** What was counted: first token, tokens, tokens a second. */
  meta?: readonly string[];
  /** More is coming: draws the cursor. */
  streaming?: boolean;
  /** Something to say about it: stopped, failed (a Banner or Text). */
  state?: ReactNode;
};

/** One turn: the person's at the end, the model's with its tile at the start. */
export function ChatMessage({ from, children, icon = OwnModelIcon, actions, meta, streaming = false, state }: ChatMessageProps) {
  const foot =
    meta === undefined && actions === undefined ? null : (
      <div className={styles.foot}>
        {meta?.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {actions === undefined ? null : <span className={styles.actions}>{actions}</span>}
      </div>
    );
  if (from === "user") {
    return (
      <article className={styles.user} aria-label="You">
        <div className={styles.bubble}>{children}</div>
        {state}
        {foot}
      </article>
    );
  }
  return (
    <article className={styles.model} aria-label="Answer" aria-busy={streaming || undefined}>
      <NounTile noun="model" icon={icon} size="s" />
      <div className={styles.answer}>
        <div className={classNames(styles.text, streaming && styles.streaming)}>{children}</div>
        {streaming ? <VisuallyHidden>being written</VisuallyHidden> : null}
        {state}
        {foot}
      </div>
    </article>
  );
}
