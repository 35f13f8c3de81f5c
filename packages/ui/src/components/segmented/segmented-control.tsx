import { useId } from "react";
import { classNames } from "../../class-names.ts";
import fieldStyles from "../field/field.module.css";
import styles from "./segmented-control.module.css";

export type SegmentedControlProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string; disabled?: boolean }[];
  value: Value;
  onValueChange: (value: Value) => void;
  labelHidden?: boolean;
};

/** One of two to five, all in sight. Arrow keys move, as with any radio group. */
export function SegmentedControl<Value extends string>({ label, options, value, onValueChange, labelHidden = false }: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
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
              onChange={() => onValueChange(option.value)}
            />
            <span className={styles.words}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
