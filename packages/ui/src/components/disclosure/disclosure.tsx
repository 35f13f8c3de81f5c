import { useState } from "react";
import type { ReactNode, SyntheticEvent } from "react";
import { ChevronRightIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./disclosure.module.css";

/** What most people do not need at first. The browser's own details element. It opens when `open` becomes true; closing is the reader's. */
export function Disclosure({ summary, open = false, onOpenChange, children }: { summary: ReactNode; open?: boolean; onOpenChange?: (open: boolean) => void; children: ReactNode }) {
  const [shown, setShown] = useState(open);
  const [asked, setAsked] = useState(open);
  if (asked !== open) {
    setAsked(open);
    setShown(shown || open);
  }

  function toggled(event: SyntheticEvent<HTMLDetailsElement>) {
    const now = event.currentTarget.open;
    // the browser tells the first state too
    if (now !== shown) {
      setShown(now);
      onOpenChange?.(now);
    }
  }

  return (
    <details className={styles.disclosure} open={shown} onToggle={toggled}>
      <summary className={styles.summary}>
        <Icon of={ChevronRightIcon} className={styles.arrow} />
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
