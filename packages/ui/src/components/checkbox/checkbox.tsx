import { useId } from "react";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import styles from "./checkbox.module.css";

export type CheckboxProps = {
  label: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** A sentence on what it does. */
  hint?: ReactNode;
  disabled?: boolean;
  indeterminate?: boolean;
  name?: string;
  /** At the end of the line, such as a count. */
  trailing?: ReactNode;
};

/** Yes or no, told when the form is sent. */
export function Checkbox({ label, checked, onCheckedChange, hint, disabled, indeterminate = false, name, trailing }: CheckboxProps) {
  return (
    <Toggle
      {...{ label, checked, onCheckedChange, hint, disabled, name, trailing }}
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

function Toggle({ label, checked, onCheckedChange, hint, disabled, name, trailing, isSwitch = false, className, attach }: ToggleProps) {
  const hintId = useId();
  return (
    <label className={classNames(styles.line, disabled === true && styles.disabled)}>
      <input
        ref={attach}
        type="checkbox"
        role={isSwitch ? "switch" : undefined}
        name={name}
        className={className}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onCheckedChange(event.target.checked)}
      />
      <span className={styles.words}>
        {label}
        {hint === undefined ? null : (
          <span className={styles.hint} id={hintId}>
            {hint}
          </span>
        )}
      </span>
      {trailing === undefined ? null : <span className={styles.trailing}>{trailing}</span>}
    </label>
  );
}
