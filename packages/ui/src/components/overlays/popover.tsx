import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import styles from "./popover.module.css";

export type PopoverProps = {
  /** A Button or IconButton. */
  trigger: ReactElement;
  title: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
};

/** A small panel tied to its button. */
export function Popover({ trigger, title, children, align = "end" }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={6} align={align}>
          <Base.Popup className={styles.popup}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
