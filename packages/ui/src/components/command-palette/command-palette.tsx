import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { memo, useCallback, useState } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import { SearchIcon } from "../icon/icons.ts";
import { NounTile } from "../noun-tile/noun-tile.tsx";
import type { Noun } from "../noun-tile/nouns.ts";
import dialog from "../overlays/dialog.module.css";
import styles from "./command-palette.module.css";

export type CommandItem = {
  id: string;
  label: string;
  /** Where it leads or whose it is. */
  note?: string;
  noun?: Noun;
  icon?: IconComponent;
  /** Further words that find it. */
  keywords?: string;
  onSelect: () => void;
};

export type CommandGroup = { label: string; items: readonly CommandItem[] };

export type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly CommandGroup[];
  placeholder?: string;
  /** Told on each change, for what the server finds. */
  onQueryChange?: (query: string) => void;
  loading?: boolean;
};

/** Find or do, from anywhere. Arrow keys move, Enter goes, Escape closes. */
export function CommandPalette({ open, onOpenChange, groups, placeholder = "Find or do", onQueryChange, loading = false }: CommandPaletteProps) {
  const [query, setQuery] = useState("");

  const change = useCallback(
    (next: string) => {
      setQuery(next);
      onQueryChange?.(next);
    },
    [onQueryChange],
  );
  const choose = useCallback(
    (item: CommandItem) => {
      onOpenChange(false);
      change("");
      item.onSelect();
    },
    [onOpenChange, change],
  );

  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)} onOpenChangeComplete={(shown) => !shown && change("")}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.veil} />
        <Dialog.Popup className={styles.popup} aria-label={placeholder}>
          <Commands groups={groups} placeholder={placeholder} query={query} onQueryChange={change} onChoose={choose} loading={loading} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type CommandsProps = Required<Pick<CommandPaletteProps, "groups" | "placeholder" | "onQueryChange" | "loading">> & { query: string; onChoose: (item: CommandItem) => void };

/** The field and what it finds; not drawn anew where the palette only opens or closes. */
const Commands = memo(function Commands({ groups, placeholder, query, onQueryChange, onChoose, loading }: CommandsProps) {
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      value={query}
      onValueChange={onQueryChange}
      autoHighlight="always"
      keepHighlight
      itemToStringValue={(item: CommandItem) => `${item.label} ${item.note ?? ""} ${item.keywords ?? ""}`}
    >
      <div className={styles.field}>
        <Icon of={SearchIcon} />
        <Autocomplete.Input className={styles.input} placeholder={placeholder} aria-label={placeholder} />
      </div>
      <Autocomplete.Status className={styles.status}>{loading ? "Looking" : null}</Autocomplete.Status>
      <Autocomplete.Empty>
        {loading || query === "" ? null : <p className={styles.nothing}>Nothing is called “{query}”.</p>}
      </Autocomplete.Empty>
      <Autocomplete.List className={styles.list}>
        {(group: CommandGroup) => (
          <Autocomplete.Group key={group.label} items={group.items}>
            <Autocomplete.GroupLabel className={styles.group}>{group.label}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: CommandItem) => (
                <Autocomplete.Item key={item.id} value={item} className={styles.item} onClick={() => onChoose(item)}>
                  <Mark item={item} />
                  <span className={styles.label}>{item.label}</span>
                  {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
});

function Mark({ item }: { item: CommandItem }) {
  if (item.noun !== undefined) {
    return <NounTile noun={item.noun} icon={item.icon} size="s" />;
  }
  return <span className={styles.mark}>{item.icon === undefined ? null : <Icon of={item.icon} />}</span>;
}
