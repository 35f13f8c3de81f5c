import { classNames } from "../../class-names.ts";
import { BadIcon, CheckIcon, ClockIcon, MinusIcon, PlayIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import { Progress } from "../progress/progress.tsx";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import { phaseFacts } from "./phase-words.ts";
import type { Phase, PhaseState } from "./phase-words.ts";
import styles from "./phases.module.css";

export type PhasesProps = {
  /** Whose phases they are. */
  label: string;
  /** In the order they run. */
  phases: readonly Phase[];
};

const marks: Record<PhaseState, IconComponent> = { done: CheckIcon, running: PlayIcon, failed: BadIcon, waiting: ClockIcon, skipped: MinusIcon };

/** Long work, phase by phase: what is done, what runs and for how long still, what waits. */
export function Phases({ label, phases }: PhasesProps) {
  const current = phases.find((phase) => phase.state === "running" || phase.state === "failed");
  return (
    <div>
      <ol role="list" aria-label={label} className={styles.phases}>
        {phases.map((phase) => (
          <li key={phase.id} className={classNames(styles.phase, styles[phase.state])} aria-current={phase.state === "running" ? "step" : undefined}>
            <span className={styles.mark}>
              <Icon of={marks[phase.state]} size={14} />
            </span>
            <span className={styles.label}>{phase.label}</span>
            <span className={styles.facts}>{phaseFacts(phase)}</span>
            {phase.state === "running" ? (
              <span className={styles.bar}>
                <Progress label={phase.label} tone="job" value={phase.share ?? null} />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{current === undefined ? "" : `${current.label}: ${current.state}`}</span>
      </VisuallyHidden>
    </div>
  );
}
