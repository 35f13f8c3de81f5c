import { useSelector } from "@tanstack/react-form";
import type { AnyFormApi } from "@tanstack/react-form";
import { useEffect, useMemo, useRef } from "react";
import type { ReactNode, RefObject } from "react";
import { Banner } from "../banner/banner.tsx";
import { Button } from "../button/button.tsx";
import type { ButtonProps } from "../button/button.tsx";
import styles from "./form.module.css";
import { firstMessage, FormStateContext, isAbout } from "./form-state.ts";
import type { FormFailure } from "./form-state.ts";

/** What `useForm` gives. */
export type FormHandle = { api: AnyFormApi; failure: FormFailure | null; refusals: number };

export type FormProps = {
  of: FormHandle;
  /** For a button that stands outside: `<SubmitButton form={id}>`. */
  id?: string;
  /** Lists above the fields what is wrong: for forms longer than a screen. */
  summary?: boolean;
  /** What did not happen, as the title of a failure that is about no field. */
  failureTitle?: string;
  /** Why nothing here can be changed now: every field stays readable and says so. */
  disabledReason?: string | undefined;
  children: ReactNode;
};

const CONTROLS = "input:not([type=hidden], [aria-hidden=true]), select, textarea, button";

/** Puts the focus on the first control that is wrong, else on what was said of the whole. */
function focusFault(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-form-failure]')?.focus();
}

/** A form of ours: nothing is told before a field was left or the form sent; sending goes to the first fault. */
export function Form({ of: { api, failure, refusals }, id, summary = false, failureTitle = "This was not saved", disabledReason, children }: FormProps) {
  const element = useRef<HTMLFormElement>(null);
  const attempted = useSelector(api.store, ({ submissionAttempts }) => submissionAttempts > 0);
  const state = useMemo(() => ({ attempted, failure, disabledReason }), [attempted, failure, disabledReason]);
  const general = failure !== null && !Object.keys(api.fieldInfo).some((name) => isAbout(failure, name)) ? failure : null;
  useEffect(() => {
    if (refusals > 0) focusFault(element.current);
  }, [refusals]);
  return (
    <FormStateContext value={state}>
      <form
        ref={element}
        id={id}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (disabledReason === undefined) void api.handleSubmit();
        }}
      >
        {summary && attempted ? <Summary api={api} form={element} /> : null}
        {children}
        {general === null ? null : (
          <div data-form-failure tabIndex={-1}>
            <Banner tone="bad" role="alert" title={failureTitle}>
              {general.message} What you entered is still here.
            </Banner>
          </div>
        )}
      </form>
    </FormStateContext>
  );
}

/** What is wrong, each a way to its field. */
function Summary({ api, form }: { api: AnyFormApi; form: RefObject<HTMLFormElement | null> }) {
  const fields = useSelector(api.store, ({ fieldMeta }) => fieldMeta);
  const problems = Object.entries(fields).flatMap(([name, meta]) => {
    const message = firstMessage(meta?.errors ?? []);
    return message === undefined ? [] : [{ name, message }];
  });
  if (problems.length === 0) return null;
  return (
    <Banner tone="bad" title={problems.length === 1 ? "One field needs another look" : `${problems.length} fields need another look`}>
      <ul role="list">
        {problems.map(({ name, message }) => (
          <li key={name}>
            <button type="button" className={styles.problem} onClick={() => form.current?.querySelector(`[data-field="${CSS.escape(name)}"]`)?.querySelector<HTMLElement>(CONTROLS)?.focus()}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

export type SubmitButtonProps = Omit<ButtonProps, "type" | "busy" | "onClick"> & { of: FormHandle };

/** Sends its form; busy while that takes. Outside of the form it names it: `form="…"`. */
export function SubmitButton({ of: { api }, variant = "primary", ...rest }: SubmitButtonProps) {
  const busy = useSelector(api.store, ({ isSubmitting }) => isSubmitting);
  return <Button {...rest} type="submit" variant={variant} busy={busy} />;
}

/** Whether something was entered that is not sent yet; the browser asks before such a page is left. */
export function useLeaveGuard({ api }: FormHandle): boolean {
  const unsent = useSelector(api.store, ({ isDefaultValue, isSubmitSuccessful }) => !isDefaultValue && !isSubmitSuccessful);
  useEffect(() => {
    if (!unsent) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsent]);
  return unsent;
}
