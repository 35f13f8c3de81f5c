import type { ReactNode } from "react";
import type { IconComponent } from "../icon/icon.tsx";
import { PanelIcon } from "../icon/icons.ts";
import { NounTile } from "../noun-tile/noun-tile.tsx";
import type { Noun } from "../noun-tile/nouns.ts";
import { EmptyState } from "../state-screens/empty-state.tsx";
import { InspectorName } from "./inspector-name.tsx";
import styles from "./inspector.module.css";

/** The thing whose properties stand in the panel. */
export type Inspected = {
  noun: Noun;
  icon?: IconComponent;
  name: string;
  /** May be renamed: told on Enter and on leaving the field. */
  onNameChange?: (name: string) => void;
  nameError?: string | undefined;
  /** What kind of thing it is, under its name. */
  kind?: ReactNode;
  /** A menu, or one or two icon buttons. */
  actions?: ReactNode;
};

export type InspectorProps = {
  /** What the panel is called where it is read out. */
  label: string;
  /** Null: nothing is selected. */
  inspected: Inspected | null;
  /** What to select, and what then stands here. */
  empty: string;
  /** InspectorSections. */
  children?: ReactNode;
};

/** The panel beside a canvas: what is selected, and all that can be set of it. Fields stand beside their labels while there is room. */
export function Inspector({ label, inspected, empty, children }: InspectorProps) {
  return (
    <section aria-label={label} className={styles.inspector} data-fields="beside">
      {inspected === null ? (
        <div className={styles.empty}>
          <EmptyState icon={PanelIcon} title="Nothing selected">
            {empty}
          </EmptyState>
        </div>
      ) : (
        <>
          <header className={styles.header}>
            <NounTile noun={inspected.noun} icon={inspected.icon} />
            <div className={styles.names}>
              {inspected.onNameChange === undefined ? (
                <h2 className={styles.name}>{inspected.name}</h2>
              ) : (
                <InspectorName key={inspected.name} name={inspected.name} error={inspected.nameError} onNameChange={inspected.onNameChange} />
              )}
              {inspected.kind === undefined ? null : <p className={styles.kind}>{inspected.kind}</p>}
            </div>
            {inspected.actions === undefined ? null : <div className={styles.actions}>{inspected.actions}</div>}
          </header>
          {children}
        </>
      )}
    </section>
  );
}

/** Stands for the values of several selected things that differ. In a field it is the placeholder; a checkbox is `indeterminate`. */
export function Mixed() {
  return <span className={styles.mixed}>Mixed</span>;
}
