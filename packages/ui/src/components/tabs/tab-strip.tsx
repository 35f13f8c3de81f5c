import { useEffect, useRef, useState } from "react";
import type { ReactNode, RefObject } from "react";
import { ChevronLeftIcon, ChevronRightIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./tabs.module.css";

type TabStripProps = {
  list: RefObject<HTMLElement | null>;
  selectedId: string;
  /** Measured again when it changes. */
  content: unknown;
  children: ReactNode;
};

/** Keeps the selected tab in sight, and offers what lies beyond an edge to the hand. Keys and screen readers walk the tabs themselves. */
export function TabStrip({ list, selectedId, content, children }: TabStripProps) {
  const [before, setBefore] = useState(false);
  const [after, setAfter] = useState(false);
  /** Somebody looks beyond an edge: the strip stays there, whatever its size does. */
  const moved = useRef(false);

  useEffect(() => {
    const element = list.current;
    const tab = document.getElementById(selectedId);
    if (element === null || tab === null) {
      return;
    }
    const measure = () => {
      // negative from right to left
      const at = Math.abs(element.scrollLeft);
      setBefore(at > 1);
      setAfter(at < element.scrollWidth - element.clientWidth - 1);
    };
    moved.current = false;
    // not scrollIntoView: it would scroll the page too
    const show = () => {
      if (moved.current) {
        measure();
        return;
      }
      const frame = element.getBoundingClientRect();
      const box = tab.getBoundingClientRect();
      element.scrollLeft += box.left + box.width / 2 - frame.left - frame.width / 2;
      measure();
    };
    const observer = new ResizeObserver(show);
    observer.observe(element);
    element.addEventListener("scroll", measure);
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [list, selectedId, content]);

  const edge = (icon: typeof ChevronLeftIcon, direction: 1 | -1, more: boolean) =>
    before || after ? (
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className={styles.edge}
        disabled={!more}
        onClick={() => {
          const element = list.current;
          moved.current = true;
          if (element !== null) {
            element.scrollLeft += direction * element.clientWidth * 0.75 * (getComputedStyle(element).direction === "rtl" ? -1 : 1);
          }
        }}
      >
        <Icon of={icon} />
      </button>
    ) : null;

  return (
    <div className={styles.strip}>
      {edge(ChevronLeftIcon, -1, before)}
      {children}
      {edge(ChevronRightIcon, 1, after)}
    </div>
  );
}
