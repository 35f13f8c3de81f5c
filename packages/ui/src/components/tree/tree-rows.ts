import type { ReactNode } from "react";
import type { IconComponent } from "../icon/icon.tsx";
import type { Noun } from "../noun-tile/nouns.ts";

/** px of a row, in every density: the tree reckons with it. */
export const rowHeight = 28;

/** What a branch holds: its nodes, or how far the reading of them is. */
export type TreeBranch = readonly TreeNode[] | "unloaded" | "loading" | { error: string };

export type TreeNode = {
  /** One of its kind in the whole tree. */
  id: string;
  label: string;
  noun?: Noun;
  icon?: IconComponent;
  /** At the end of the line: how many it holds, or a column's type. */
  note?: ReactNode;
  /** Left out: a leaf. */
  children?: TreeBranch;
};

export type NodeRow = {
  kind: "node";
  id: string;
  label: string;
  node: TreeNode;
  level: number;
  parent: string | null;
  position: number;
  size: number;
  /** Undefined for a leaf. */
  expanded: boolean | undefined;
};

/** Stands where a branch's nodes would: being read, not read, or none. */
export type StateRow = { kind: "state"; id: string; label: string; level: number; parent: string; failed: boolean };

export type TreeRow = NodeRow | StateRow;

/** The rows that are open to sight, from top to bottom. */
export function visibleRows(nodes: readonly TreeNode[], expanded: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (siblings: readonly TreeNode[], level: number, parent: string | null) => {
    for (const [index, node] of siblings.entries()) {
      const open = node.children === undefined ? undefined : expanded.has(node.id);
      rows.push({ kind: "node", id: node.id, label: node.label, node, level, parent, position: index + 1, size: siblings.length, expanded: open });
      if (open === true && node.children !== undefined) {
        addBranch(node.children, level + 1, node.id);
      }
    }
  };
  const addBranch = (branch: TreeBranch, level: number, parent: string) => {
    const state = (label: string, failed = false) => rows.push({ kind: "state", id: `${parent} state`, label, level, parent, failed });
    if (branch === "unloaded" || branch === "loading") {
      state("Loading");
    } else if ("error" in branch) {
      state(branch.error, true);
    } else if (branch.length === 0) {
      state("Empty");
    } else {
      add(branch, level, parent);
    }
  };
  add(nodes, 1, null);
  return rows;
}

/** The next row after this one whose label begins with the letters, round the end; -1 for none. */
export function rowBeginning(rows: readonly TreeRow[], from: number, letters: string): number {
  const sought = letters.toLowerCase();
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length;
    if (rows[index]?.label.toLowerCase().startsWith(sought) === true) {
      return index;
    }
  }
  return -1;
}

/** What an arrow, Home, End or a page key does to the row in focus; null: the key is not the tree's. */
export function rowStep(rows: readonly TreeRow[], index: number, key: string, page: number): { to: number } | { expand: boolean } | null {
  const row = rows[index];
  const last = rows.length - 1;
  if (row === undefined) {
    return null;
  }
  switch (key) {
    case "ArrowDown":
      return { to: Math.min(last, index + 1) };
    case "ArrowUp":
      return { to: Math.max(0, index - 1) };
    case "PageDown":
      return { to: Math.min(last, index + page) };
    case "PageUp":
      return { to: Math.max(0, index - page) };
    case "Home":
      return { to: 0 };
    case "End":
      return { to: last };
    case "ArrowRight":
      if (row.kind === "node" && row.expanded === false) {
        return { expand: true };
      }
      return { to: row.kind === "node" && row.expanded === true ? index + 1 : index };
    case "ArrowLeft": {
      if (row.kind === "node" && row.expanded === true) {
        return { expand: false };
      }
      const parent = rows.findLastIndex((above, at) => at < index && above.id === row.parent);
      return { to: parent < 0 ? index : parent };
    }
    default:
      return null;
  }
}
