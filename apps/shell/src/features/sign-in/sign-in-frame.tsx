import type { ReactNode } from "react";
import { Card } from "@aiweb/ui";
import styles from "./sign-in.module.css";

/** The auth page's own frame: no navigation, for nobody is signed in yet. */
export function SignInFrame({ purpose, children }: { purpose: string; children: ReactNode }) {
  return (
    <main id="main" className={styles.page}>
      <div className={styles.column}>
        <header className={styles.head}>
          <svg className={styles.mark} width="36" height="36" viewBox="0 0 22 22" aria-hidden="true">
            <rect width="22" height="22" rx="6" className={styles.ground} />
            <circle cx="11" cy="11" r="5.25" fill="none" strokeWidth="2.5" className={styles.ring} />
            <circle cx="15.5" cy="6.5" r="2.75" className={styles.spark} />
          </svg>
          <h1 data-page-heading="" tabIndex={-1}>
            Sign in to AIWeb
          </h1>
          <p className={styles.purpose}>{purpose}</p>
        </header>
        {children}
      </div>
    </main>
  );
}

/** One way to sign in: what it is, what it asks, its buttons. */
export function SignInWay({ title, note, children }: { title: string; note: string; children?: ReactNode }) {
  return (
    <Card heading="panel" title={title}>
      <div className={styles.way}>
        <p className={styles.note}>{note}</p>
        {children}
      </div>
    </Card>
  );
}
