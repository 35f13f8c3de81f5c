import type { ReactNode } from "react";
import { ChevronRightIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./disclosure.module.css";

/** What most people do not need at first. The browser's own details element. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary className={styles.summary}>
        <Icon of={ChevronRightIcon} className={styles.arrow} />
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
