import { Tooltip as Base } from "@base-ui/react/tooltip";
import { useId } from "react";
import type { ReactElement, ReactNode } from "react";
import styles from "./tooltip.module.css";

export type TooltipProps = {
  /** A few words that help and are not needed: what is needed stays on the page. */
  text: ReactNode;
  /** One focusable element. */
  children: ReactElement;
};

/** Words on hover and on focus; tied to what they describe. */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useId();
  return (
    <Base.Provider delay={400}>
      <Base.Root>
        <Base.Trigger render={children} aria-describedby={id} />
        <span id={id} hidden>
          {text}
        </span>
        <Base.Portal>
          <Base.Positioner className={styles.positioner} sideOffset={6}>
            <Base.Popup className={styles.popup}>{text}</Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Base.Provider>
  );
}
