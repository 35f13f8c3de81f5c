import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { SplitPane } from "../split-pane/split-pane.tsx";
import styles from "./workbench.module.css";

/** The side has 320 px of a window of 1440 px, and no pane is narrower than a settings field needs. */
const WORK_PERCENT = 74;
const NARROWEST_PX = 280;

export type WorkbenchProps = {
  /** The slim bar: what is worked on, its state, actions. */
  bar: ReactNode;
  /** Beside the work, as wide as one makes it; under it below 900 px. */
  side?: ReactNode;
  sideLabel?: string;
  /** Keeps the width of the side in this browser; one for each page. */
  storageKey?: string;
  children: ReactNode;
};

/** Workbench: the full height, an own slim bar, settings beside the work. */
export function Workbench({ bar, side, sideLabel = "Settings", storageKey, children }: WorkbenchProps) {
  const alone = side === undefined || side === null;
  return (
    <div className={classNames(styles.workbench, alone && styles.alone)}>
      <header className={styles.bar}>{bar}</header>
      <SplitPane
        stacks
        label={sideLabel}
        initial={WORK_PERCENT}
        minPixels={NARROWEST_PX}
        {...(storageKey === undefined ? {} : { storageKey })}
        first={<div className={styles.work}>{children}</div>}
        second={
          alone ? null : (
            <aside className={styles.side} aria-label={sideLabel}>
              {side}
            </aside>
          )
        }
      />
    </div>
  );
}

/** Pushes what follows in a bar to its end. */
export function BarSpacer() {
  return <span className={styles.spacer} />;
}
