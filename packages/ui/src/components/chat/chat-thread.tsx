import type { ReactNode } from "react";
import { useStickToBottom } from "use-stick-to-bottom";
import { Button } from "../button/button.tsx";
import { ArrowDownIcon } from "../icon/icons.ts";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import styles from "./chat-thread.module.css";

export type ChatThreadProps = {
  label: string;
  children: ReactNode;
  /** Read out when it changes: set it when an answer has ended, never per token. */
  announcement?: string;
};

/** Whether movement is unwanted, by the system or by `data-motion`: then the durations of the tokens are nothing. */
function holdsStill(): boolean {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--duration-quick")) === 0;
}

/** The messages, newest at the foot; stays there while an answer comes, unless one scrolls up. */
export function ChatThread({ label, children, announcement = "" }: ChatThreadProps) {
  const { scrollRef, contentRef, isAtBottom, scrollToBottom } = useStickToBottom({ initial: "instant", resize: "instant" });
  return (
    <div className={styles.frame}>
      <section ref={scrollRef} className={styles.scroll} aria-label={label} tabIndex={0}>
        <div ref={contentRef} className={styles.thread}>
          {children}
        </div>
      </section>
      {isAtBottom ? null : (
        <div className={styles.latest}>
          <Button size="s" icon={ArrowDownIcon} onClick={() => void scrollToBottom(holdsStill() ? "instant" : "smooth")}>
            Latest
          </Button>
        </div>
      )}
      <div role="status">
        <VisuallyHidden>{announcement}</VisuallyHidden>
      </div>
    </div>
  );
}
