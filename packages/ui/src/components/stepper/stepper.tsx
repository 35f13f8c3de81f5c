import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { CheckIcon, WarningIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./stepper.module.css";

/** `started` was reached and left before it was done. */
export type StepState = "done" | "problem" | "started" | "upcoming";

export type Step<Id extends string> = {
  id: Id;
  label: string;
  state: StepState;
  /** A few words on what was chosen, or on what is wrong. */
  note?: string;
};

export type StepperProps<Id extends string> = {
  /** What the steps lead to. */
  label: string;
  steps: readonly Step<Id>[];
  /** The step that is shown. */
  current: Id;
  /** Steps that were reached become buttons; upcoming ones do not. */
  onSelect?: (id: Id) => void;
};

const words: Record<StepState, string> = { done: "done", problem: "needs attention", started: "started", upcoming: "to do" };

function wordOf(state: StepState, isCurrent: boolean): string {
  return isCurrent ? (state === "problem" ? "now, needs attention" : "now") : words[state];
}

/** Where one is in a road of few steps. Under 600 px of room they stand under one another. */
export function Stepper<Id extends string>({ label, steps, current, onSelect }: StepperProps<Id>) {
  return (
    <nav aria-label={label} className={styles.frame}>
      <ol role="list" className={styles.steps}>
        {steps.map((step, index) => {
          const isCurrent = step.id === current;
          const content = <StepContent step={step} number={index + 1} isCurrent={isCurrent} />;
          return (
            <li key={step.id} className={classNames(styles.step, styles[step.state], isCurrent && styles.here)} aria-current={isCurrent ? "step" : undefined}>
              {onSelect === undefined || isCurrent || step.state === "upcoming" ? (
                <span className={styles.inside}>{content}</span>
              ) : (
                <button type="button" className={classNames(styles.inside, styles.button)} onClick={() => onSelect(step.id)}>
                  {content}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function StepContent<Id extends string>({ step, number, isCurrent }: { step: Step<Id>; number: number; isCurrent: boolean }): ReactNode {
  const word = wordOf(step.state, isCurrent);
  return (
    <>
      <span className={styles.mark}>{step.state === "done" ? <Icon of={CheckIcon} size={14} /> : step.state === "problem" ? <Icon of={WarningIcon} size={14} /> : number}</span>
      <span className={styles.words}>
        <span className={styles.label}>{step.label}</span>
        <span className={styles.state}>{step.note === undefined ? word : `${word} · ${step.note}`}</span>
      </span>
    </>
  );
}
