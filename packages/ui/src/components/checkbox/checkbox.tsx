import { useId } from "react";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { Reason } from "../field/reason.tsx";
import styles from "./checkbox.module.css";

export type CheckboxProps = {
  label: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** A sentence on what it does. */
  hint?: ReactNode;
  disabled?: boolean;
  /** Why it cannot be changed now, and what to do: it stays in the tab order and says so. */
  disabledReason?: string | undefined;
  /** What is wrong and what would be right. */
  error?: string | undefined;
  indeterminate?: boolean;
  name?: string;
  /** At the end of the line, such as a count. */
  trailing?: ReactNode;
};

/** Yes or no, told when the form is sent. */
export function Checkbox({ label, checked, onCheckedChange, indeterminate = false, ...rest }: CheckboxProps) {
  return (
    <Toggle
      {...rest}
      {...{ label, checked, onCheckedChange }}
      className={styles.check}
      attach={(input) => {
        if (input !== null) {
          input.indeterminate = indeterminate;
        }
      }}
    />
  );
}

/** On or off, at once. */
export function Switch(props: Omit<CheckboxProps, "indeterminate">) {
  return <Toggle {...props} isSwitch className={styles.switch} />;
}

type ToggleProps = Omit<CheckboxProps, "indeterminate"> & {
  isSwitch?: boolean;
  className: string | undefined;
  attach?: (input: HTMLInputElement | null) => void;
};

function Toggle({ label, checked, onCheckedChange, hint, disabled, disabledReason, error, name, trailing, isSwitch = false, className, attach }: ToggleProps) {
  const id = useId();
  const isHeld = disabledReason !== undefined;
  const [hintId, errorId, reasonId] = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`, isHeld ? `${id}-reason` : ""];
  const describedBy = [hintId, errorId, reasonId].filter(Boolean).join(" ");
  return (
    <label className={classNames(styles.line, (disabled === true || isHeld) && styles.disabled)}>
      <input
        ref={attach}
        type="checkbox"
        role={isSwitch ? "switch" : undefined}
        name={name}
        className={className}
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy === "" ? undefined : describedBy}
        aria-disabled={isHeld || undefined}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => {
          if (!isHeld) onCheckedChange(event.target.checked);
        }}
      />
      <span className={styles.words}>
        {label}
        {hint === undefined ? null : (
          <span className={styles.hint} id={hintId}>
            {hint}
          </span>
        )}
        {error === undefined ? null : (
          <span className={styles.error} id={errorId}>
            {error}
          </span>
        )}
        {isHeld ? <Reason id={reasonId}>{disabledReason}</Reason> : null}
      </span>
      {trailing === undefined ? null : <span className={styles.trailing}>{trailing}</span>}
    </label>
  );
}
