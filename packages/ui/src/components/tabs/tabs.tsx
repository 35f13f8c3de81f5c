import { useId, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { TabStrip } from "./tab-strip.tsx";
import styles from "./tabs.module.css";

export type Tab<Id extends string> = { id: Id; label: string; count?: ReactNode };

export type TabsProps<Id extends string> = {
  /** What the tabs are of. */
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  /** Keep it in the URL. */
  onSelect: (id: Id) => void;
  /** The panel of the selected tab. */
  children: ReactNode;
};

/** Views of one thing. Arrow keys, Home and End move; the panel follows at once. Tabs that do not fit scroll, with a button at either edge. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, children }: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const current = tabs.findIndex((tab) => tab.id === selected);
    const rtl = list.current !== null && getComputedStyle(list.current).direction === "rtl";
    const steps: Record<string, number> = { ArrowRight: current + (rtl ? -1 : 1), ArrowLeft: current + (rtl ? 1 : -1), Home: 0, End: tabs.length - 1 };
    const step = steps[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const next = tabs[(step + tabs.length) % tabs.length];
    if (next !== undefined) {
      onSelect(next.id);
      document.getElementById(`${id}-${next.id}`)?.focus({ preventScroll: true });
    }
  }

  return (
    <div className={styles.tabs}>
      <TabStrip list={list} selectedId={`${id}-${selected}`} content={tabs}>
        <div role="tablist" aria-label={label} className={styles.list} ref={list}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-selected={tab.id === selected}
              aria-controls={tab.id === selected ? `${id}-panel` : undefined}
              tabIndex={tab.id === selected ? 0 : -1}
              className={styles.tab}
              onClick={() => onSelect(tab.id)}
              onKeyDown={move}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
            </button>
          ))}
        </div>
      </TabStrip>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`} className={styles.panel}>
        {children}
      </div>
    </div>
  );
}
