import type { InputHTMLAttributes, ReactNode, Ref } from "react";
import { classNames } from "../../class-names.ts";
import { Field } from "../field/field.tsx";
import type { FieldProps } from "../field/field.tsx";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import styles from "./text-field.module.css";

export type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "id" | "prefix"> & {
    value: string;
    onValueChange: (value: string) => void;
    icon?: IconComponent;
    /** A unit or a button at the end of the field. */
    suffix?: ReactNode;
    mono?: boolean;
    ref?: Ref<HTMLInputElement>;
  };

/** One line of text. */
export function TextField({ label, hint, error, labelHidden, optional, disabledReason, value, onValueChange, icon, suffix, mono = false, className, type = "text", ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} optional={optional} disabledReason={disabledReason}>
      {(control) => (
        <span className={classNames(styles.box, className)}>
          {icon === undefined ? null : <Icon of={icon} className={styles.icon} />}
          <input
            {...rest}
            {...control}
            readOnly={disabledReason !== undefined || rest.readOnly}
            type={type}
            value={value}
            className={classNames(styles.input, mono && styles.mono)}
            onChange={(event) => onValueChange(event.target.value)}
          />
          {suffix === undefined ? null : <span className={styles.suffix}>{suffix}</span>}
        </span>
      )}
    </Field>
  );
}
