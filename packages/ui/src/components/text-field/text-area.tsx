import type { Ref, TextareaHTMLAttributes } from "react";
import { classNames } from "../../class-names.ts";
import { Field } from "../field/field.tsx";
import type { FieldProps } from "../field/field.tsx";
import styles from "./text-field.module.css";

export type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "id"> & {
    value: string;
    onValueChange: (value: string) => void;
    mono?: boolean;
    ref?: Ref<HTMLTextAreaElement>;
  };

/** Several lines of text; grows with what is typed, up to twelve lines. */
export function TextArea({ label, hint, error, labelHidden, optional, disabledReason, value, onValueChange, mono = false, className, rows = 3, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} optional={optional} disabledReason={disabledReason}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          readOnly={disabledReason !== undefined || rest.readOnly}
          rows={rows}
          value={value}
          className={classNames(styles.area, mono && styles.mono, className)}
          onChange={(event) => onValueChange(event.target.value)}
        />
      )}
    </Field>
  );
}
