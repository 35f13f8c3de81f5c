import { useState } from "react";
import type { ReactNode } from "react";
import { Disclosure } from "../disclosure/disclosure.tsx";
import styles from "./inspector.module.css";

export type InspectorSectionProps = {
  title: string;
  /** Folded at first. */
  folded?: boolean;
  /** Keeps in this browser whether it is folded. */
  storageKey?: string;
  /** Beside the title, such as a button that adds one. */
  actions?: ReactNode;
  children: ReactNode;
};

/** Properties that belong together, and fold together. */
export function InspectorSection({ title, folded = false, storageKey, actions, children }: InspectorSectionProps) {
  const [open] = useState(() => stored(storageKey) ?? !folded);

  function keep(now: boolean) {
    if (storageKey !== undefined) {
      try {
        localStorage.setItem(storageKey, now ? "open" : "folded");
      } catch {
        // storage closed to us: it lasts as long as the page
      }
    }
  }

  return (
    <div className={styles.section}>
      <Disclosure summary={<h3 className={styles.title}>{title}</h3>} open={open} onOpenChange={keep}>
        <div className={styles.rows}>{children}</div>
      </Disclosure>
      {actions === undefined ? null : <div className={styles.sectionActions}>{actions}</div>}
    </div>
  );
}

function stored(key: string | undefined): boolean | undefined {
  try {
    const text = key === undefined ? null : localStorage.getItem(key);
    return text === null ? undefined : text === "open";
  } catch {
    // storage closed to us
    return undefined;
  }
}
