import { Button, ButtonLink, CheckIcon, CloseIcon, Icon, IconButton, VisuallyHidden } from "@aiweb/ui";
import { links } from "@aiweb/federation";
import type { Step } from "./road.ts";
import styles from "./first-steps.module.css";

export type FirstStepsCardProps = {
  steps: readonly Step[];
  /** `card` at the foot of the navigation, with all steps; `bar` under the page, with the one that comes now. */
  layout: "card" | "bar";
  busy: boolean;
  /** Does the step that the guide does itself. */
  onAct: () => void;
  onPutAway: () => void;
};

/** Leads a newcomer from data to an answer: what is done, what comes now, and the one button that leads on. */
export function FirstStepsCard({ steps, layout, busy, onAct, onPutAway }: FirstStepsCardProps) {
  const behind = steps.filter(({ state }) => state === "done").length;
  const now = steps[behind];
  const action = now === undefined ? { label: "Bring data of your own", href: links.datasets() } : now.action;
  const lead =
    action === null ? null : action.href === null ? (
      <Button size="s" block={layout === "card"} busy={busy} onClick={onAct}>
        {action.label}
      </Button>
    ) : (
      <ButtonLink size="s" block={layout === "card"} href={action.href}>
        {action.label}
      </ButtonLink>
    );
  const close = <IconButton icon={CloseIcon} size="s" label="Put the first steps away" onClick={onPutAway} />;
  const count = `${Math.min(behind + 1, steps.length)} of ${steps.length}`;
  const end = "You taught a model and talked to it.";

  if (layout === "bar") {
    return (
      <aside aria-label="First steps" className={styles.bar}>
        <p className={styles.now} role="status">
          <span className={styles.count}>{count}</span> {now === undefined ? "All done" : action === null ? now.note : now.title}
        </p>
        {lead}
        {close}
      </aside>
    );
  }
  return (
    <section aria-label="First steps" className={styles.card}>
      <div className={styles.head}>
        <p className={styles.title}>First steps</p>
        {now === undefined ? null : <span className={styles.count}>{count}</span>}
        {close}
      </div>
      <ol role="list" className={styles.steps}>
        {steps.map(({ title, state, note }, index) => (
          <li key={title} className={styles.step} data-state={state} aria-current={state === "now" ? "step" : undefined}>
            <span className={styles.mark} aria-hidden="true">
              {state === "done" ? <Icon of={CheckIcon} size={12} /> : index + 1}
            </span>
            <span>
              {title}
              {state === "done" ? <VisuallyHidden>, done</VisuallyHidden> : null}
            </span>
            {note === "" ? null : <span className={styles.note}>{note}</span>}
          </li>
        ))}
      </ol>
      {now === undefined ? <p className={styles.note}>{end}</p> : null}
      {lead}
      <VisuallyHidden>
        <span role="status">{now === undefined ? end : `Step ${count}: ${now.title}`}</span>
      </VisuallyHidden>
    </section>
  );
}
