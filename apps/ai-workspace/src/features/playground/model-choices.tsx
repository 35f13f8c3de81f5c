import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { EmptyState, Link, StateDot } from "@aiweb/ui";
import styles from "./playground.module.css";
import { GROUPS, runnableState } from "./runnable-words.ts";

export type ModelChoicesProps = { models: readonly RunnableModel[]; selected: string | undefined; onSelect: (ref: string) => void };

function Choice({ model, current, onSelect }: { model: RunnableModel; current: boolean; onSelect: () => void }) {
  const state = runnableState(model);
  return (
    <li className={styles.choiceLine}>
      <button type="button" className={styles.choice} aria-current={current ? "true" : undefined} onClick={onSelect}>
        <span className={styles.choiceName}>
          {model.name} <span className={styles.owner}>{model.owner}</span>
        </span>
        <StateDot tone={state.tone}>{state.text}</StateDot>
        {model.abilities.chat ? null : <span className={styles.reason}>Completes text, does not chat</span>}
        {model.reason === null ? null : <span className={styles.reason}>{model.reason}</span>}
      </button>
      {model.fix === null ? null : (
        <Link href={model.fix.href} className={styles.fix} external={model.fix.href.startsWith("https://")}>
          {model.fix.label}
        </Link>
      )}
    </li>
  );
}

/** The models one could talk to, grouped by where they run; what is missing is said, with its fix. */
export function ModelChoices({ models, selected, onSelect }: ModelChoicesProps) {
  const groups = [...new Set(models.map((model) => model.group))];
  if (models.length === 0) {
    return (
      <EmptyState noun="model" title="No model of that name">
        Only text models that you may see are listed here.
      </EmptyState>
    );
  }
  return groups.map((group) => (
    <section key={group} className={styles.group} aria-label={GROUPS[group]}>
      <h3 className={styles.groupTitle}>{GROUPS[group]}</h3>
      <ul role="list" className={styles.group}>
        {models
          .filter((model) => model.group === group)
          .map((model) => (
            <Choice key={model.ref} model={model} current={model.ref === selected} onSelect={() => onSelect(model.ref)} />
          ))}
      </ul>
    </section>
  ));
}
