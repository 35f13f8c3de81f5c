import { useId } from "react";
import type { KeyboardEvent } from "react";
import { classNames } from "../../class-names.ts";
import fieldStyles from "../field/field.module.css";
import { Reason } from "../field/reason.tsx";
import styles from "./segmented-control.module.css";

export type SegmentedControlProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string; disabled?: boolean }[];
  value: Value;
  onValueChange: (value: Value) => void;
  labelHidden?: boolean;
  /** Why it cannot be changed now, and what to do: it stays in the tab order and says so. */
  disabledReason?: string | undefined;
};

/** One of two to five, all in sight. Arrow keys move, as with any radio group. */
export function SegmentedControl<Value extends string>({ label, options, value, onValueChange, labelHidden = false, disabledReason }: SegmentedControlProps<Value>) {
  const name = useId();
  const isHeld = disabledReason !== undefined;
  /** Browsers step a radio group by reading order, whatever the direction: here the arrow goes where it points. */
  function turn(event: KeyboardEvent<HTMLInputElement>) {
    const steps: Record<string, number> = { ArrowLeft: 1, ArrowRight: -1 };
    const step = steps[event.key];
    if (step === undefined || isHeld || getComputedStyle(event.currentTarget).direction !== "rtl") {
      return;
    }
    event.preventDefault();
    const open = options.filter((option) => option.disabled !== true);
    const next = open[(open.findIndex((option) => option.value === value) + step + open.length) % open.length];
    if (next !== undefined) {
      onValueChange(next.value);
      event.currentTarget.closest("fieldset")?.querySelector<HTMLElement>(`input[value="${CSS.escape(next.value)}"]`)?.focus();
    }
  }

  return (
    <fieldset className={styles.group} aria-describedby={isHeld ? `${name}-reason` : undefined}>
      <legend className={classNames(fieldStyles.label, styles.legend, labelHidden && fieldStyles.hidden)}>{label}</legend>
      <div className={styles.track}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              className={styles.input}
              onKeyDown={turn}
              aria-disabled={isHeld || undefined}
              onChange={() => {
                if (!isHeld) onValueChange(option.value);
              }}
            />
            <span className={styles.words}>{option.label}</span>
          </label>
        ))}
      </div>
      {isHeld ? <Reason id={`${name}-reason`}>{disabledReason}</Reason> : null}
    </fieldset>
  );
}
