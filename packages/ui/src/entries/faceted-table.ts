export { FacetedTable } from "../components/faceted-table/faceted-table.tsx";
export type { FacetedColumn, FacetedTableProps, RowSelection } from "../components/faceted-table/faceted-table.tsx";
export type { ColumnFacet, TableFilter, TableFilters } from "../components/faceted-table/table-filters.ts";
