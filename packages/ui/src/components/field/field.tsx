import { useId } from "react";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import styles from "./field.module.css";
import { Reason } from "./reason.tsx";

export type FieldProps = {
  label: ReactNode;
  /** A sentence on what it does. */
  hint?: ReactNode;
  /** What is wrong and what would be right. */
  error?: string | undefined;
  labelHidden?: boolean | undefined;
  /** Says "optional" beside the label. */
  optional?: boolean | undefined;
  /** Why it cannot be changed now, and what to do: it stays in the tab order, readable, and says so. */
  disabledReason?: string | undefined;
};

/** What a control needs to be tied to its label, hint and error. */
export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-disabled": true | undefined;
};

/** Label above, control, then hint or error. For controls of one's own; TextField and the rest use it. */
export function Field({ label, hint, error, labelHidden = false, optional = false, disabledReason, children }: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const hasError = error !== undefined && error !== "";
  const reasonId = `${id}-reason`;
  const describedBy = [hint === undefined ? "" : hintId, hasError ? errorId : "", disabledReason === undefined ? "" : reasonId].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label className={classNames(styles.label, labelHidden && styles.hidden)} htmlFor={id}>
        {label}
        {optional ? <span className={styles.optional}> optional</span> : null}
      </label>
      {children({ id, "aria-describedby": describedBy === "" ? undefined : describedBy, "aria-invalid": hasError || undefined, "aria-disabled": disabledReason !== undefined || undefined })}
      {hasError ? (
        <p className={styles.error} id={errorId}>
          {error}
        </p>
      ) : null}
      {hint === undefined ? null : (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
      {disabledReason === undefined ? null : <Reason id={reasonId}>{disabledReason}</Reason>}
    </div>
  );
}
