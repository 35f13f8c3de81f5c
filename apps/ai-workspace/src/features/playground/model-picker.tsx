import { useState } from "react";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { Button, ChevronDownIcon, EmptyState, SearchField, StateDot } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";
import styles from "./playground.module.css";
import { GROUPS, runnableState } from "./runnable-words.ts";

type Props = {
  models: readonly RunnableModel[];
  /** The chosen model's reference. */
  selected: string | undefined;
  onSelect: (ref: string) => void;
};

function Choice({ model, current, onSelect }: { model: RunnableModel; current: boolean; onSelect: () => void }) {
  const state = runnableState(model);
  return (
    <button type="button" className={styles.choice} aria-current={current ? "true" : undefined} onClick={onSelect}>
      <span className={styles.choiceName}>{model.ref}</span>
      <StateDot tone={state.tone}>{state.text}</StateDot>
      {model.reason === null ? null : <span className={styles.reason}>{model.reason}</span>}
    </button>
  );
}

/** The models one could talk to, grouped by where they run. What is missing is said; choosing such a one offers the fix. */
export function ModelChoices({ models, selected, onSelect }: Props) {
  const [search, setSearch] = useState("");
  const words = search.trim().toLowerCase();
  const found = models.filter((model) => model.ref.toLowerCase().includes(words));
  const groups = [...new Set(found.map((model) => model.group))];
  return (
    <>
      <SearchField label="Search models" placeholder="Name or owner" value={search} onValueChange={setSearch} />
      <div className={styles.choices}>
        {found.length === 0 ? <EmptyState noun="model" title="No model of that name" /> : null}
        {groups.map((group) => (
          <section key={group} className={styles.group} aria-label={GROUPS[group]}>
            <h3 className={styles.groupTitle}>{GROUPS[group]}</h3>
            {found
              .filter((model) => model.group === group)
              .map((model) => (
                <Choice key={model.ref} model={model} current={model.ref === selected} onSelect={() => onSelect(model.ref)} />
              ))}
          </section>
        ))}
      </div>
    </>
  );
}

/** The button that names the model, and the choice behind it. */
export function ModelPicker({ models, selected, onSelect }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" size="s" trailingIcon={ChevronDownIcon} onClick={() => setOpen(true)}>
        {selected ?? "Choose a model"}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Choose a model">
        <ModelChoices
          models={models}
          selected={selected}
          onSelect={(ref) => {
            onSelect(ref);
            setOpen(false);
          }}
        />
      </Dialog>
    </>
  );
}
