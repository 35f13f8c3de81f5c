import { CompactSelection, DataEditor, GridCellKind } from "@glideapps/glide-data-grid";
import type { DataEditorRef, GridCell, GridSelection, Item, Rectangle } from "@glideapps/glide-data-grid";
import "@glideapps/glide-data-grid/dist/index.css";
import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { useTheme } from "@aiweb/ui";
import { useCallback, useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { Ref } from "react";
import { createPortal } from "react-dom";
import { cellText, shownText } from "../cells/cell-text.ts";
import { columnGrow, columnWidth } from "../columns/column-words.ts";
import { RowSource } from "../source/row-source.ts";
import type { FetchRows, RowSort } from "../source/row-source.ts";
import styles from "./data-grid.module.css";
import { headerDrawer } from "./draw-header.ts";
import { gridTheme, readGridColours } from "./grid-theme.ts";

const ROW_HEIGHT = 32;
const HEADER_HEIGHT = 52;

export type DataGridHandle = {
  /** Brings a row (counted from 0) into view and selects its first cell. */
  goToRow: (row: number) => void;
  /** Copies the selected cells, tab-separated. */
  copy: () => Promise<void>;
};

export type DataGridProps = {
  columns: readonly ColumnSchema[];
  total: number;
  /** Keep it stable: another one means another table. */
  fetchRows: FetchRows;
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
export function DataGrid({ columns, total, fetchRows, sort, onSortChange, onError, ref }: DataGridProps) {
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
  }, [fetchRows, total, sort, columns]);

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
        copyData: text,
        displayData: missing ? "–" : shownText(cell.value, cell.cut),
        readonly: true,
        allowOverlay: !missing,
        ...(missing ? { style: "faded" as const } : {}),
        contentAlign: columns[column]?.kind === "number" ? "right" : "left",
      };
    },
    [columns, arrived],
  );

  const onVisible = useCallback((range: Rectangle) => {
    view.current = { first: range.y, last: range.y + range.height };
    source.current?.show(view.current.first, view.current.last);
  }, []);

  useImperativeHandle(
    ref,
    () => ({
      goToRow: (row) => {
        editor.current?.scrollTo(0, row, "vertical", 0, 0, { vAlign: "center" });
        setSelection({ ...NOTHING, current: { cell: [0, row], range: { x: 0, y: row, width: 1, height: 1 }, rangeStack: [] } });
        editor.current?.focus();
      },
      copy: async () => {
        await editor.current?.emit("copy");
      },
    }),
    [],
  );

  const colours = useMemo(() => readGridColours(theme), [theme]);
  const glideTheme = useMemo(() => gridTheme(colours), [colours]);
  const drawHeader = useMemo(() => headerDrawer(columns, sort, colours), [columns, sort, colours]);
  const gridColumns = useMemo(() => columns.map((column) => ({ id: column.name, title: column.name, width: widths[column.name] ?? columnWidth(column), ...(widths[column.name] === undefined ? { grow: columnGrow(column) } : {}) })), [columns, widths]);

  return (
    <div className={styles.grid}>
      <DataEditor
        ref={editor}
        columns={gridColumns}
        rows={total}
        getCellContent={cellAt}
        getCellsForSelection
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
