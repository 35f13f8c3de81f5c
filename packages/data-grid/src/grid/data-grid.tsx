import { CompactSelection, DataEditor, GridCellKind } from "@glideapps/glide-data-grid";
import type { DataEditorRef, GridCell, GridSelection, Item, ProvideEditorCallback, Rectangle } from "@glideapps/glide-data-grid";
import "@glideapps/glide-data-grid/dist/index.css";
import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { toast, useTheme } from "@aiweb/ui";
import { useCallback, useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { Ref } from "react";
import { createPortal } from "react-dom";
import { cellText, shownText } from "../cells/cell-text.ts";
import { columnGrow, columnWidth } from "../columns/column-words.ts";
import { RowSource } from "../source/row-source.ts";
import type { FetchCell, FetchRows, RowSort } from "../source/row-source.ts";
import { copyRange } from "./copy-range.ts";
import styles from "./data-grid.module.css";
import { headerDrawer } from "./draw-header.ts";
import { gridTheme, readGridColours } from "./grid-theme.ts";
import { WholeCell } from "./whole-cell.tsx";

const ROW_HEIGHT = 32;
const HEADER_HEIGHT = 52;
/** Rows that are only scrolled past are not read. */
const SETTLED_MS = 60;
/** The grid's own copying takes cells as they are drawn, unread and cut ones too. */
const KEYS = { copy: false };

export type DataGridHandle = {
  /** Brings a row (counted from 0) into view and selects its first cell. */
  goToRow: (row: number) => void;
  /** Copies the selected cells, tab-separated, and says what came of it. */
  copy: () => Promise<void>;
};

export type DataGridProps = {
  columns: readonly ColumnSchema[];
  total: number;
  /** Keep it stable: another one means another table. */
  fetchRows: FetchRows;
  fetchCell: FetchCell;
  sort: RowSort;
  onSortChange: (sort: RowSort) => void;
  /** A read failed; `retry` reads again what is in view. */
  onError: (error: unknown, retry: () => void) => void;
  ref?: Ref<DataGridHandle>;
};

const NOTHING: GridSelection = { columns: CompactSelection.empty(), rows: CompactSelection.empty() };

function nextSort(sort: RowSort, column: string): RowSort {
  if (sort?.column !== column) return { column, direction: "ascending" };
  return sort.direction === "ascending" ? { column, direction: "descending" } : null;
}

/** A table of any length on a canvas: rows come as they are scrolled to. Read-only; fills its container. */
export function DataGrid({ columns, total, fetchRows, fetchCell, sort, onSortChange, onError, ref }: DataGridProps) {
  const editor = useRef<DataEditorRef>(null);
  const view = useRef({ first: 0, last: 60 });
  const fail = useEffectEvent(onError);
  const [selection, setSelection] = useState(NOTHING);
  const [widths, setWidths] = useState<Record<string, number>>({});
  const theme = useTheme();

  // Counts arrivals in view: the canvas and the table for screen readers are then drawn anew.
  const [arrived, setArrived] = useState(0);
  const source = useRef<RowSource | null>(null);
  useEffect(() => {
    const made = new RowSource({
      fetch: fetchRows,
      fetchCell,
      total,
      sort,
      onChange: ({ first, last }) => {
        if (first <= view.current.last && last >= view.current.first) setArrived((count) => count + 1);
      },
      onError: (error) => fail(error, () => made.retry(view.current.first, view.current.last)),
    });
    source.current = made;
    made.show(view.current.first, view.current.last);
    return () => made.close();
  }, [fetchRows, fetchCell, total, sort, columns]);

  const cellAt = useCallback(
    ([column, row]: Item): GridCell => {
      // A new function after each arrival: the grid reads its cells again.
      void arrived;
      const cell = source.current?.cell(row, column) ?? { state: "coming" as const };
      if (cell.state === "coming") return { kind: GridCellKind.Loading, allowOverlay: false, skeletonWidth: 60, skeletonHeight: 10, skeletonWidthVariability: 40 };
      if (cell.state === "failed") return { kind: GridCellKind.Text, data: "", displayData: "not read", style: "faded", allowOverlay: false };
      const missing = cell.value === null || cell.value === undefined;
      const text = cellText(cell.value);
      return {
        kind: GridCellKind.Text,
        data: text,
        displayData: missing ? "–" : shownText(cell.value, cell.cut),
        readonly: true,
        allowOverlay: !missing,
        ...(missing ? { style: "faded" as const } : {}),
        contentAlign: columns[column]?.kind === "number" ? "right" : "left",
      };
    },
    [columns, arrived],
  );

  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onVisible = useCallback((range: Rectangle) => {
    view.current = { first: range.y, last: range.y + range.height };
    clearTimeout(settling.current);
    settling.current = setTimeout(() => source.current?.show(view.current.first, view.current.last), SETTLED_MS);
  }, []);

  const openCell: ProvideEditorCallback<GridCell> = useCallback(
    (cell) => {
      // Here the grid counts the column of row numbers too.
      const [place, row] = cell.location ?? [0, -1];
      const column = place - 1;
      const [from, name] = [source.current, columns[column]?.name];
      if (cell.kind !== GridCellKind.Text || from === null || name === undefined) return undefined;
      const found = from.cell(row, column);
      if (found.state !== "here" || !found.cut) return undefined;
      const read = (signal: AbortSignal) => from.whole(row, name, signal);
      return { editor: () => <WholeCell start={cell.data} read={read} />, disablePadding: true };
    },
    [columns],
  );

  const copy = useCallback(async () => {
    const from = source.current;
    if (selection.current === undefined || from === null) toast({ title: "Select cells first", description: "Click one, or drag over several." });
    else await copyRange(from, columns.map(({ name }) => name), selection.current.range);
  }, [columns, selection]);

  useImperativeHandle(
    ref,
    () => ({
      goToRow: (row) => {
        editor.current?.scrollTo(0, row, "vertical", 0, 0, { vAlign: "center" });
        // The focus comes first: with nothing selected it selects the first cell.
        editor.current?.focus();
        setSelection({ ...NOTHING, current: { cell: [0, row], range: { x: 0, y: row, width: 1, height: 1 }, rangeStack: [] } });
      },
      copy,
    }),
    [copy],
  );

  const colours = useMemo(() => readGridColours(theme), [theme]);
  const glideTheme = useMemo(() => gridTheme(colours), [colours]);
  const drawHeader = useMemo(() => headerDrawer(columns, sort, colours), [columns, sort, colours]);
  const gridColumns = useMemo(() => columns.map((column) => ({ id: column.name, title: column.name, width: widths[column.name] ?? columnWidth(column), ...(widths[column.name] === undefined ? { grow: columnGrow(column) } : {}) })), [columns, widths]);

  return (
    <div
      className={styles.grid}
      onCopy={(event) => {
        // An opened cell lies elsewhere in the page; its text is copied as usual.
        if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
        event.preventDefault();
        void copy();
      }}
    >
      <DataEditor
        ref={editor}
        columns={gridColumns}
        rows={total}
        getCellContent={cellAt}
        provideEditor={openCell}
        keybindings={KEYS}
        theme={glideTheme}
        drawHeader={drawHeader}
        width="100%"
        height="100%"
        rowHeight={ROW_HEIGHT}
        headerHeight={HEADER_HEIGHT}
        rowMarkers={{ kind: "number", width: Math.max(48, String(total).length * 8 + 24) }}
        rangeSelect="rect"
        columnSelect="none"
        rowSelect="none"
        smoothScrollX
        smoothScrollY
        gridSelection={selection}
        onGridSelectionChange={setSelection}
        onVisibleRegionChanged={onVisible}
        onHeaderClicked={(index) => {
          const column = columns[index];
          if (column !== undefined) onSortChange(nextSort(sort, column.name));
        }}
        onColumnResize={(column, width) => setWidths((now) => ({ ...now, [column.id ?? column.title]: width }))}
      />
      {/* Where the grid opens a cell, by its own id. */}
      {createPortal(<div id="portal" className={styles.portal} />, document.body)}
    </div>
  );
}
