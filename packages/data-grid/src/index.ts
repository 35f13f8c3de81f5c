export { DataGrid } from "./grid/data-grid.tsx";
export type { DataGridHandle, DataGridProps } from "./grid/data-grid.tsx";
export type { FetchCell, FetchRows, RowPage, RowSort } from "./source/row-source.ts";
export { columnNote, kindWord } from "./columns/column-words.ts";
