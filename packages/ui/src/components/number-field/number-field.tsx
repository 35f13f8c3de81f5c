import { NumberField as Base } from "@base-ui/react/number-field";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { formatLocale } from "../../formats/locale.ts";
import { Field } from "../field/field.tsx";
import type { FieldProps } from "../field/field.tsx";
import box from "../text-field/text-field.module.css";
import styles from "./number-field.module.css";

// shows what was typed, to the last digit, without thousands marks
const plain: Intl.NumberFormatOptions = { maximumFractionDigits: 12, useGrouping: false };

export type NumberFieldProps = FieldProps & {
  /** null while it is empty. */
  value: number | null;
  onValueChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** What the arrow keys add. */
  step?: number;
  /** A unit at the end. */
  suffix?: ReactNode;
  format?: Intl.NumberFormatOptions;
  disabled?: boolean;
  name?: string;
};

/** A figure. Arrow keys step, Shift ten times; out of range is put right on leaving. */
export function NumberField({ label, hint, error, labelHidden, optional, disabledReason, value, onValueChange, min, max, step = 1, suffix, format = plain, disabled, name }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} labelHidden={labelHidden} optional={optional} disabledReason={disabledReason}>
      {({ id, ...described }) => (
        <Base.Root
          id={id}
          value={value}
          min={min}
          max={max}
          step={step}
          largeStep={step * 10}
          locale={formatLocale()}
          format={format}
          disabled={disabled}
          readOnly={disabledReason !== undefined}
          name={name}
          onValueChange={(next) => onValueChange(next)}
        >
          <Base.Group className={box.box}>
            <Base.Input {...described} className={classNames(box.input, styles.figure)} />
            {suffix === undefined ? null : <span className={box.suffix}>{suffix}</span>}
          </Base.Group>
        </Base.Root>
      )}
    </Field>
  );
}
