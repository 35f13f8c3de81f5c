import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { useState } from "react";
import type { SubmitEvent, ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { Button } from "../button/button.tsx";
import { TextField } from "../text-field/text-field.tsx";
import styles from "./dialog.module.css";

export type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Named after the act: "Delete support-tickets?" */
  title: ReactNode;
  /** What goes and what stays. */
  children: ReactNode;
  /** The act itself, as a verb: "Delete dataset". */
  confirmLabel: string;
  onConfirm: () => void;
  /** The name that must be typed before a thing is gone for good. */
  typedName?: string;
  busy?: boolean;
  error?: string | undefined;
};

/** Asks before what cannot be undone. The veil does not close it; Escape and Keep do. */
export function ConfirmDialog({ open, onOpenChange, children, ...rest }: ConfirmDialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <Base.Popup className={classNames(styles.popup, styles.s)}>
          <Confirmation {...rest}>{children}</Confirmation>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Lives only while the dialog is open, so that what was typed does not wait in it. */
function Confirmation({ title, children, confirmLabel, onConfirm, typedName, busy = false, error }: Omit<ConfirmDialogProps, "open" | "onOpenChange">) {
  const [typed, setTyped] = useState("");
  const missing = typedName !== undefined && typed.trim() !== typedName;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!missing && !busy) {
      onConfirm();
    }
  }

  return (
    <form onSubmit={submit} className={styles.body}>
      <Base.Title className={styles.title}>{title}</Base.Title>
      <Base.Description render={<div />} className={styles.description}>
        {children}
      </Base.Description>
      {typedName === undefined ? null : (
        <TextField label={<>Type {typedName} to confirm</>} value={typed} onValueChange={setTyped} autoComplete="off" spellCheck={false} />
      )}
      {error === undefined ? null : (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.actions}>
        <Base.Close render={<Button>Keep</Button>} />
        <Button type="submit" variant="danger" busy={busy} disabledReason={missing ? `Type ${typedName} first` : undefined}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
