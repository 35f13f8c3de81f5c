import type { KeyboardEvent, ReactNode, Ref } from "react";
import { classNames } from "../../class-names.ts";
import { ChevronRightIcon, RetryIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import { NounTile } from "../noun-tile/noun-tile.tsx";
import { rowHeight } from "./tree-rows.ts";
import type { NodeRow, TreeRow } from "./tree-rows.ts";
import styles from "./tree.module.css";

type TreeRowLineProps = {
  row: TreeRow;
  /** px from the top of the tree. */
  start: number;
  /** The one that Tab reaches. */
  reached: boolean;
  selected: boolean;
  ref: Ref<HTMLDivElement>;
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  onPress: () => void;
  onToggle: () => void;
};

/** One line of the tree. */
export function TreeRowLine({ row, start, reached, selected, ref, onKeyDown, onPress, onToggle }: TreeRowLineProps) {
  const isNode = row.kind === "node";
  const attributes = isNode ? { "aria-setsize": row.size, "aria-posinset": row.position, "aria-expanded": row.expanded, "aria-selected": selected } : { "aria-setsize": 1, "aria-posinset": 1, "aria-selected": false };
  return (
    <div
      ref={ref}
      role="treeitem"
      aria-level={row.level}
      aria-busy={(isNode && row.expanded === true && (row.node.children === "loading" || row.node.children === "unloaded")) || undefined}
      {...attributes}
      tabIndex={reached ? 0 : -1}
      className={classNames(styles.row, isNode ? undefined : styles.state, !isNode && row.failed && styles.failed)}
      style={{ blockSize: rowHeight, translate: `0 ${start}px`, paddingInlineStart: 4 + (row.level - 1) * 16 }}
      onKeyDown={onKeyDown}
      onClick={onPress}
      onDoubleClick={onToggle}
    >
      {isNode ? (
        <NodeContent row={row} onToggle={onToggle} />
      ) : (
        <>
          {row.failed ? <Icon of={RetryIcon} /> : null}
          <span className={styles.label} title={row.label}>
            {row.label}
          </span>
          {row.failed ? <span className={styles.retry}>Try again</span> : null}
        </>
      )}
    </div>
  );
}

function NodeContent({ row: { node, expanded }, onToggle }: { row: NodeRow; onToggle: () => void }): ReactNode {
  return (
    <>
      <span
        aria-hidden="true"
        className={classNames(styles.twist, expanded === true && styles.open)}
        onClick={(event) => {
          if (expanded !== undefined) {
            event.stopPropagation();
            onToggle();
          }
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {expanded === undefined ? null : <Icon of={ChevronRightIcon} />}
      </span>
      {node.noun === undefined ? null : <NounTile noun={node.noun} icon={node.icon} size="s" />}
      {node.noun === undefined && node.icon !== undefined ? <Icon of={node.icon} className={styles.icon} /> : null}
      <span className={styles.label} title={node.label}>
        {node.label}
      </span>
      {node.note === undefined ? null : <span className={styles.note}>{node.note}</span>}
    </>
  );
}
