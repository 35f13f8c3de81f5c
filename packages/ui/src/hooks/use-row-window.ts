import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** Rows drawn beyond either edge, so that fast scrolling shows no gap. */
const spare = 12;

export type RowWindow = {
  /** Index of the first row to draw. */
  first: number;
  /** Index after the last one. */
  end: number;
  /** Brings a row into sight by the shortest way. */
  reveal: (index: number) => void;
  /** How many rows are in sight at once. */
  page: number;
};

/** Which of many rows of one height lie in the frame. */
export function useRowWindow(frame: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);

  const none = count === 0;
  useEffect(() => {
    const element = frame.current;
    if (element === null) {
      return;
    }
    const look = () => {
      setTop(element.scrollTop);
      setHeight(element.clientHeight);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [frame, none]);

  function reveal(index: number) {
    const element = frame.current;
    if (element !== null) {
      const start = index * rowHeight;
      const least = start + rowHeight - element.clientHeight;
      element.scrollTo({ top: Math.max(least, Math.min(start, element.scrollTop)) });
    }
  }

  return { first: Math.max(0, Math.floor(top / rowHeight) - spare), end: Math.min(count, Math.ceil((top + height) / rowHeight) + spare), reveal, page: Math.max(1, Math.floor(height / rowHeight)) };
}
