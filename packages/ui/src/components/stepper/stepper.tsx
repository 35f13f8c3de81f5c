import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { CheckIcon, WarningIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./stepper.module.css";

export type StepState = "done" | "current" | "problem" | "upcoming";

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
  /** The step that is shown; a step with a problem may be it too. */
  current: Id;
  /** Steps that were reached become buttons; upcoming ones do not. */
  onSelect?: (id: Id) => void;
};

const words: Record<StepState, string> = { done: "done", current: "now", problem: "needs attention", upcoming: "to do" };

/** Where one is in a road of few steps. Under 600 px of room they stand under one another. */
export function Stepper<Id extends string>({ label, steps, current, onSelect }: StepperProps<Id>) {
  return (
    <nav aria-label={label} className={styles.frame}>
      <ol role="list" className={styles.steps}>
        {steps.map((step, index) => {
          const isCurrent = step.id === current;
          const content = <StepContent step={step} number={index + 1} />;
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

function StepContent<Id extends string>({ step, number }: { step: Step<Id>; number: number }): ReactNode {
  return (
    <>
      <span className={styles.mark}>{step.state === "done" ? <Icon of={CheckIcon} size={14} /> : step.state === "problem" ? <Icon of={WarningIcon} size={14} /> : number}</span>
      <span className={styles.words}>
        <span className={styles.label}>{step.label}</span>
        <span className={styles.state}>{step.note === undefined ? words[step.state] : `${words[step.state]} · ${step.note}`}</span>
      </span>
    </>
  );
}
