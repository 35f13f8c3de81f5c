import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useRowWindow } from "../../hooks/use-row-window.ts";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import { TreeRowLine } from "./tree-row.tsx";
import { rowBeginning, rowHeight, rowStep, visibleRows } from "./tree-rows.ts";
import type { TreeNode, TreeRow } from "./tree-rows.ts";
import styles from "./tree.module.css";

export type TreeProps = {
  /** What the tree holds; read out, not shown. */
  label: string;
  nodes: readonly TreeNode[];
  expanded: ReadonlySet<string>;
  onExpandedChange: (expanded: ReadonlySet<string>) => void;
  selected: string | null;
  onSelectedChange: (id: string) => void;
  /** A branch whose nodes were not read yet was opened, or its reading is to be tried again. */
  onNeedChildren?: (id: string) => void;
  /** The most it takes, in px; "fill" takes what its frame has. */
  height?: number | "fill";
  /** In place of nodes when there are none. */
  empty?: ReactNode;
};

/** ms without a letter, after which the next begins a new word. */
const wordPause = 500;

/** Things within things, any number of them: only what is in sight is drawn. */
export function Tree({ label, nodes, expanded, onExpandedChange, selected, onSelectedChange, onNeedChildren, height = 400, empty = "Nothing here yet" }: TreeProps) {
  const frame = useRef<HTMLDivElement>(null);
  const focused = useRef<HTMLDivElement>(null);
  const typed = useRef({ letters: "", at: 0 });
  const takesFocus = useRef(false);
  const rows = useMemo(() => visibleRows(nodes, expanded), [nodes, expanded]);
  const [reached, setReached] = useState<string | null>(selected);
  const index = Math.max(0, rows.findIndex((row) => row.id === reached));
  const { first, end, reveal, page } = useRowWindow(frame, rows.length, rowHeight);
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  if (index < first || index >= end) {
    // the row in focus stays drawn out of sight, or the focus would be lost with it
    drawn.push(index);
  }

  useLayoutEffect(() => {
    if (takesFocus.current) {
      takesFocus.current = false;
      focused.current?.focus({ preventScroll: true });
    }
  });

  function goTo(at: number) {
    const row = rows[at];
    if (row !== undefined) {
      takesFocus.current = true;
      setReached(row.id);
      reveal(at);
    }
  }

  function expand(row: TreeRow, open: boolean) {
    if (row.kind === "node" && row.node.children !== undefined) {
      const next = new Set(expanded);
      if (open) {
        next.add(row.id);
        if (row.node.children === "unloaded") {
          onNeedChildren?.(row.id);
        }
      } else {
        next.delete(row.id);
      }
      onExpandedChange(next);
    }
  }

  function choose(row: TreeRow) {
    if (row.kind === "node") {
      onSelectedChange(row.id);
    } else if (row.failed) {
      // the row goes when the nodes come: the focus waits on their branch
      setReached(row.parent);
      takesFocus.current = true;
      onNeedChildren?.(row.parent);
    }
  }

  function type(letter: string, now: number) {
    const { letters, at } = typed.current;
    const fresh = now - at > wordPause;
    const word = fresh || letters === letter ? letter : letters + letter;
    typed.current = { letters: word, at: now };
    const found = rowBeginning(rows, word.length === 1 ? index + 1 : index, word);
    if (found >= 0) {
      goTo(found);
    }
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    const row = rows[index];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const turned: Record<string, string> = getComputedStyle(event.currentTarget).direction === "rtl" ? { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" } : {};
    const step = rowStep(rows, index, turned[event.key] ?? event.key, page);
    if (step !== null) {
      if ("to" in step) {
        goTo(step.to);
      } else {
        expand(row, step.expand);
      }
    } else if (event.key === "Enter" || event.key === " ") {
      choose(row);
    } else if (event.key === "*") {
      const siblings = rows.filter((other) => other.kind === "node" && other.parent === row.parent && other.expanded === false);
      onExpandedChange(new Set([...expanded, ...siblings.map((other) => other.id)]));
      for (const other of siblings) {
        if (other.kind === "node" && other.node.children === "unloaded") {
          onNeedChildren?.(other.id);
        }
      }
    } else if (event.key.length === 1) {
      type(event.key.toLowerCase(), event.timeStamp);
    } else {
      return;
    }
    event.preventDefault();
  }

  const failures = rows.filter((row) => row.kind === "state" && row.failed);
  if (nodes.length === 0) {
    return <p className={styles.empty}>{empty}</p>;
  }
  return (
    <>
      <div ref={frame} role="tree" aria-label={label} className={styles.tree} style={height === "fill" ? { flexGrow: 1 } : { maxBlockSize: height }}>
        <div role="presentation" className={styles.rows} style={{ blockSize: rows.length * rowHeight }}>
          {drawn.map((at) => {
            const row = rows[at];
            return row === undefined ? null : (
              <TreeRowLine
                key={row.id}
                ref={at === index ? focused : null}
                row={row}
                start={at * rowHeight}
                reached={at === index}
                selected={row.id === selected}
                onKeyDown={press}
                onPress={() => {
                  setReached(row.id);
                  choose(row);
                }}
                onToggle={() => {
                  setReached(row.id);
                  expand(row, !(row.kind === "node" && row.expanded === true));
                }}
              />
            );
          })}
        </div>
      </div>
      <VisuallyHidden>
        <span role="status">{failures.map((row) => row.label).join(" ")}</span>
      </VisuallyHidden>
    </>
  );
}
