import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { Checkbox, Switch } from "../checkbox/checkbox.tsx";
import type { CheckboxProps } from "../checkbox/checkbox.tsx";
import type { NumberFieldProps } from "../number-field/number-field.tsx";
import { SegmentedControl } from "../segmented/segmented-control.tsx";
import type { SegmentedControlProps } from "../segmented/segmented-control.tsx";
import { Select } from "../select/select.tsx";
import type { SelectProps } from "../select/select.tsx";
import { Skeleton } from "../skeleton/skeleton.tsx";
import { Slider } from "../slider/slider.tsx";
import type { SliderProps } from "../slider/slider.tsx";
import { TextArea } from "../text-field/text-area.tsx";
import type { TextAreaProps } from "../text-field/text-area.tsx";
import { TextField } from "../text-field/text-field.tsx";
import type { TextFieldProps } from "../text-field/text-field.tsx";
import styles from "./form.module.css";
import { useBoundField } from "./use-bound-field.ts";

// Base UI comes with the forms that need it
const LazyNumberField = lazy(async () => ({ default: (await import("../number-field/number-field.tsx")).NumberField }));

type Bound<Props> = Omit<Props, "value" | "checked" | "onValueChange" | "onCheckedChange" | "error" | "name" | "onBlur">;

/** Knows when it is left, and is found by its name. */
function Place({ name, onLeave, children }: { name: string; onLeave: () => void; children: ReactNode }) {
  return (
    <div className={styles.place} data-field={name} onBlur={onLeave}>
      {children}
    </div>
  );
}

function FormTextField(props: Bound<TextFieldProps>) {
  const { name, value, change, leave, error, disabledReason } = useBoundField<string>();
  return (
    <Place name={name} onLeave={leave}>
      <TextField disabledReason={disabledReason} {...props} name={name} value={value} onValueChange={change} error={error} />
    </Place>
  );
}

function FormTextArea(props: Bound<TextAreaProps>) {
  const { name, value, change, leave, error, disabledReason } = useBoundField<string>();
  return (
    <Place name={name} onLeave={leave}>
      <TextArea disabledReason={disabledReason} {...props} name={name} value={value} onValueChange={change} error={error} />
    </Place>
  );
}

function FormSelect<Value extends string>(props: Bound<SelectProps<Value>>) {
  const { name, value, change, leave, error, disabledReason } = useBoundField<Value | "">();
  return (
    <Place name={name} onLeave={leave}>
      <Select<Value> disabledReason={disabledReason} {...props} name={name} value={value} onValueChange={change} error={error} />
    </Place>
  );
}

function FormCheckbox(props: Bound<CheckboxProps>) {
  const { name, value, change, leave, error, disabledReason } = useBoundField<boolean>();
  return (
    <Place name={name} onLeave={leave}>
      <Checkbox disabledReason={disabledReason} {...props} name={name} checked={value} onCheckedChange={change} error={error} />
    </Place>
  );
}

function FormSwitch(props: Bound<Omit<CheckboxProps, "indeterminate">>) {
  const { name, value, change, leave, error, disabledReason } = useBoundField<boolean>();
  return (
    <Place name={name} onLeave={leave}>
      <Switch disabledReason={disabledReason} {...props} name={name} checked={value} onCheckedChange={change} error={error} />
    </Place>
  );
}

function FormSegmentedControl<Value extends string>(props: Bound<SegmentedControlProps<Value>>) {
  const { name, value, change, leave, disabledReason } = useBoundField<Value>();
  return (
    <Place name={name} onLeave={leave}>
      <SegmentedControl<Value> disabledReason={disabledReason} {...props} value={value} onValueChange={change} />
    </Place>
  );
}

function FormNumberField(props: Bound<NumberFieldProps>) {
  const { name, value, change, leave, error, disabledReason } = useBoundField<number | null>();
  return (
    <Place name={name} onLeave={leave}>
      <Suspense fallback={<Skeleton height={56} />}>
        <LazyNumberField disabledReason={disabledReason} {...props} name={name} value={value} onValueChange={change} error={error} />
      </Suspense>
    </Place>
  );
}

function FormSlider(props: Bound<SliderProps>) {
  const { name, value, change, leave, disabledReason } = useBoundField<number>();
  return (
    <Place name={name} onLeave={leave}>
      <Slider disabledReason={disabledReason} {...props} value={value} onValueChange={change} />
    </Place>
  );
}

type CustomProps<Value> = { children: (bound: { value: Value; change: (value: Value) => void; error: string | undefined; disabledReason: string | undefined }) => ReactNode };

/** A control of one's own in the place of a field. */
function FormCustom<Value>({ children }: CustomProps<Value>) {
  const { name, value, change, leave, error, disabledReason } = useBoundField<Value>();
  return (
    <Place name={name} onLeave={leave}>
      {children({ value, change, error, disabledReason })}
    </Place>
  );
}

/** Our fields, each tied to the form's field in whose place it stands. */
export const boundFields = {
  TextField: FormTextField,
  TextArea: FormTextArea,
  Select: FormSelect,
  Checkbox: FormCheckbox,
  Switch: FormSwitch,
  SegmentedControl: FormSegmentedControl,
  NumberField: FormNumberField,
  Slider: FormSlider,
  Custom: FormCustom,
};
