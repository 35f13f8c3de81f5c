import { createFormHookContexts } from "@tanstack/react-form";
import { use } from "react";
import { firstMessage, FormStateContext, isAbout } from "./form-state.ts";

export const { fieldContext, formContext, useFieldContext } = createFormHookContexts();

/** The field in whose place a control stands: its value, and its error once it may be told. */
export function useBoundField<Value>() {
  const field = useFieldContext<Value>();
  const { attempted, failure, disabledReason } = use(FormStateContext);
  const { isBlurred, errors } = field.state.meta;
  const refused = failure !== null && isAbout(failure, field.name) ? failure.message : undefined;
  return {
    name: field.name,
    value: field.state.value,
    change: (value: Value) => field.handleChange(value),
    leave: () => field.handleBlur(),
    error: refused ?? (attempted || isBlurred ? firstMessage(errors) : undefined),
    disabledReason,
  };
}
