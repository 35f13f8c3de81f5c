import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { IconButton } from "../button/icon-button.tsx";
import { CloseIcon } from "../icon/icons.ts";
import dialog from "./dialog.module.css";
import styles from "./sheet.module.css";

export type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  children: ReactNode;
  side?: "start" | "end" | "bottom";
};

/** A panel from an edge: facets on a phone, details beside a list. */
export function Sheet({ open, onOpenChange, title, children, side = "end" }: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={dialog.veil} />
        <Base.Popup className={classNames(styles.sheet, styles[side])}>
          <div className={dialog.head}>
            <Base.Title className={dialog.title}>{title}</Base.Title>
            <Base.Close render={<IconButton icon={CloseIcon} label="Close" size="s" />} />
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
