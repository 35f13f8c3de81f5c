import type { KeyboardEvent, MouseEvent, Ref } from "react";
import { classNames } from "../../class-names.ts";
import { Field } from "../field/field.tsx";
import type { FieldProps } from "../field/field.tsx";
import { ChevronDownIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import styles from "./select.module.css";

export type SelectOption<Value extends string> = { value: Value; label: string; disabled?: boolean };

export type SelectProps<Value extends string> = FieldProps & {
  options: readonly SelectOption<Value>[];
  value: Value | "";
  onValueChange: (value: Value) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  icon?: IconComponent;
  /** `quiet` has no frame: sorting above a list. */
  look?: "field" | "quiet";
  disabled?: boolean;
  name?: string;
  ref?: Ref<HTMLSelectElement>;
};

/** A native list has no read-only state: it takes the focus, and neither opens nor steps. */
const held = {
  onMouseDown: (event: MouseEvent) => event.preventDefault(),
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== "Tab") event.preventDefault();
  },
};

/** One of a short list. The browser's own list: right on every phone, with every screen reader. */
export function Select<Value extends string>({ label, hint, error, labelHidden, optional, disabledReason, options, value, onValueChange, placeholder, icon, look = "field", disabled, name, ref }: SelectProps<Value>) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} optional={optional} disabledReason={disabledReason}>
      {(control) => (
        <span className={classNames(styles.box, styles[look], icon !== undefined && styles.withIcon)}>
          {icon === undefined ? null : <Icon of={icon} className={styles.icon} />}
          <select
            {...control}
            {...(disabledReason === undefined ? {} : held)}
            ref={ref}
            name={name}
            disabled={disabled}
            className={styles.select}
            value={value}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen !== undefined && disabledReason === undefined) {
                onValueChange(chosen.value);
              }
            }}
          >
            {placeholder === undefined ? null : (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon of={ChevronDownIcon} className={styles.arrow} />
        </span>
      )}
    </Field>
  );
}
