import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { IconButton } from "../button/icon-button.tsx";
import { CloseIcon } from "../icon/icons.ts";
import styles from "./dialog.module.css";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** The primary one last. */
  actions?: ReactNode;
  /** 400, 560 or 800 px at most. */
  size?: "s" | "m" | "l";
};

/** A decision or a form over the page. Escape and the veil close it. */
export function Dialog({ open, onOpenChange, title, description, children, actions, size = "m" }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <Base.Popup className={classNames(styles.popup, styles[size])}>
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton icon={CloseIcon} label="Close" size="s" />} />
          </div>
          {description === undefined ? null : <Base.Description className={styles.description}>{description}</Base.Description>}
          {children === undefined ? null : <div className={styles.body}>{children}</div>}
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
