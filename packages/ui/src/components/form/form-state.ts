import { createContext } from "react";

/** What the owner of a form says of a failure: the sentence, and the field that it is about. */
export type FormFailure = { message: string; field?: string | undefined };

type FormState = {
  /** Sent once: from then on every field says what is wrong. */
  attempted: boolean;
  failure: FormFailure | null;
  disabledReason: string | undefined;
};

export const FormStateContext = createContext<FormState>({ attempted: false, failure: null, disabledReason: undefined });

/** Whether a failure is about a field: `models[0]` and `models.0` are about `models`. */
export function isAbout(failure: FormFailure, field: string): boolean {
  return failure.field === field || failure.field?.startsWith(`${field}.`) === true || failure.field?.startsWith(`${field}[`) === true;
}

/** The sentence of the first of a field's issues. */
export function firstMessage(issues: readonly unknown[]): string | undefined {
  const [first] = issues;
  return typeof first === "object" && first !== null && "message" in first && typeof first.message === "string" ? first.message : undefined;
}
