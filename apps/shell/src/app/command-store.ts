import type { HostCommand } from "@aiweb/federation";

export type CommandList = { group: string; commands: readonly HostCommand[] };

export type CommandStore = {
  lists(): readonly CommandList[];
  subscribe(listener: () => void): () => void;
  add(group: string, commands: readonly HostCommand[]): () => void;
};

/** Lines that remotes added to the command palette. */
export function createCommandStore(): CommandStore {
  let lists: readonly CommandList[] = [];
  const listeners = new Set<() => void>();

  function set(next: readonly CommandList[]): void {
    lists = next;
    for (const listener of listeners) {
      listener();
    }
  }

  return {
    lists: () => lists,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(group, commands) {
      const list = { group, commands };
      set([...lists, list]);
      return () => set(lists.filter((other) => other !== list));
    },
  };
}
