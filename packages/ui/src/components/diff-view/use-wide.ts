import { useLayoutEffect, useState } from "react";
import type { RefObject } from "react";

/** Whether the element has at least so many px, however wide the window is. */
export function useWide(of: RefObject<HTMLElement | null>, least: number): boolean {
  const [wide, setWide] = useState(true);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) {
      return;
    }
    const look = () => setWide(element.clientWidth >= least);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, least]);
  return wide;
}
