import { createFormHook } from "@tanstack/react-form";
import type { StandardSchemaV1, ValidationLogicFn } from "@tanstack/react-form";
import { useState } from "react";
import { boundFields } from "./bound-fields.tsx";
import type { FormFailure } from "./form-state.ts";
import { fieldContext, formContext } from "./use-bound-field.ts";

const { useAppForm } = createFormHook({ fieldComponents: boundFields, fieldContext, formComponents: {}, formContext });

/** One schema, asked at each change, each leaving and before sending: the errors always fit what stands there. */
const everyTime: ValidationLogicFn = ({ validators, event, form, runValidation }) =>
  // its result is what the form works on, whatever the type says
  runValidation({ validators: event.async || event.type === "mount" ? [] : [{ fn: validators?.onDynamic, cause: "dynamic" }], form });

export type FormSettings<Values, Output> = {
  initial: Values;
  /** What the values must be (Standard Schema: Zod and others). Its sentences are shown as they are. */
  schema: StandardSchemaV1<Values, Output>;
  /** Sends what the schema made of the values. What it throws goes to `failureOf`. */
  onSubmit: (value: Output) => Promise<unknown>;
  /** What a failure says, and of which field. */
  failureOf: (error: unknown) => FormFailure;
};

/** A form's values, rules and sending. Give it to `Form` and `SubmitButton`; its fields are `<form.Field name="…">`. */
export function useForm<Values, Output>({ initial, schema, onSubmit, failureOf }: FormSettings<Values, Output>) {
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const [refusals, setRefusals] = useState(0);
  const refuse = () => setRefusals((count) => count + 1);
  const api = useAppForm({
    defaultValues: initial,
    validators: { onDynamic: schema },
    validationLogic: everyTime,
    canSubmitWhenInvalid: true,
    listeners: { onChange: () => setFailure(null) },
    onSubmitInvalid: refuse,
    onSubmit: async ({ value }) => {
      const checked = await schema["~standard"].validate(value);
      if (checked.issues !== undefined) return;
      setFailure(null);
      try {
        await onSubmit(checked.value);
      } catch (error) {
        setFailure(failureOf(error));
        refuse();
      }
    },
  });
  return { api, Field: api.AppField, failure, refusals };
}
