import { useRef, useState } from "react";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import styles from "./split-pane.module.css";

export type SplitPaneProps = {
  /** What the handle resizes: "Settings". */
  label: string;
  first: ReactNode;
  /** Null: the first has all of it. */
  second: ReactNode;
  /** Share of the first pane, in percent. */
  initial?: number;
  /** Smallest share of either pane, in percent. */
  min?: number;
  /** What either pane keeps in a small frame, in px; never more than half of it. */
  minPixels?: number;
  /** `row`: beside one another; `column`: below. */
  direction?: "row" | "column";
  /** Keeps the share in this browser. */
  storageKey?: string;
  /** Below 900 px one stands under the other at its own height, and nothing is resized. */
  stacks?: boolean;
};

/** Two panes and the handle between them: dragged, or moved by arrow keys, Home and End. */
export function SplitPane({ label, first, second, initial = 50, min = 15, minPixels = 0, direction = "row", storageKey, stacks = false }: SplitPaneProps) {
  const [share, setShare] = useState(() => clamp(stored(storageKey) ?? initial, min));
  const frame = useRef<HTMLDivElement>(null);

  /** The smallest share that the frame, as large as it is now, shows. */
  function smallest(): number {
    const bounds = frame.current?.getBoundingClientRect();
    const extent = direction === "column" ? bounds?.height : bounds?.width;
    return extent === undefined || extent === 0 ? min : Math.max(min, Math.min(50, (minPixels / extent) * 100));
  }

  function move(next: number) {
    const clamped = clamp(next, smallest());
    setShare(clamped);
    if (storageKey !== undefined) {
      try {
        localStorage.setItem(storageKey, String(clamped));
      } catch {
        // storage closed to us: the share lasts as long as the page
      }
    }
  }

  function drag(event: PointerEvent<HTMLDivElement>) {
    const bounds = frame.current?.getBoundingClientRect();
    if (bounds === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) {
      return;
    }
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const across = ((event.clientX - bounds.left) / bounds.width) * 100;
    move(direction === "column" ? ((event.clientY - bounds.top) / bounds.height) * 100 : rtl ? 100 - across : across);
  }

  function press(event: KeyboardEvent) {
    const rtl = direction === "row" && getComputedStyle(event.currentTarget).direction === "rtl";
    // a frame that has become smaller shows another share than was chosen
    const shown = clamp(share, smallest());
    const keys: Record<string, number> = {
      [direction === "row" ? "ArrowLeft" : "ArrowUp"]: shown + (rtl ? 5 : -5),
      [direction === "row" ? "ArrowRight" : "ArrowDown"]: shown + (rtl ? -5 : 5),
      Home: min,
      End: 100 - min,
    };
    const next = keys[event.key];
    if (next !== undefined) {
      event.preventDefault();
      move(next);
    }
  }

  const alone = second === null || second === undefined;
  const smallestExtent = direction === "column" ? { minBlockSize: `min(50%, ${minPixels}px)` } : { minInlineSize: `min(50%, ${minPixels}px)` };
  return (
    <div ref={frame} className={classNames(styles.frame, styles[direction], stacks && styles.stacks)}>
      <div className={styles.pane} style={{ flexGrow: share, ...smallestExtent }}>
        {first}
      </div>
      {alone ? null : (
        <>
          <div
            role="separator"
            tabIndex={0}
            aria-label={`Resize ${label}`}
            aria-orientation={direction === "row" ? "vertical" : "horizontal"}
            aria-valuenow={Math.round(share)}
            aria-valuemin={min}
            aria-valuemax={100 - min}
            className={styles.handle}
            onKeyDown={press}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
          />
          <div className={styles.pane} style={{ flexGrow: 100 - share, ...smallestExtent }}>
            {second}
          </div>
        </>
      )}
    </div>
  );
}

function clamp(share: number, min: number): number {
  return Math.min(100 - min, Math.max(min, share));
}

function stored(key: string | undefined): number | undefined {
  try {
    const text = key === undefined ? null : localStorage.getItem(key);
    const share = text === null ? Number.NaN : Number(text);
    return Number.isFinite(share) ? share : undefined;
  } catch {
    // storage closed to us
    return undefined;
  }
}
