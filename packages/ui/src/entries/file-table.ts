export { FileTable } from "../components/file-table/file-table.tsx";
export type { FileTableProps } from "../components/file-table/file-table.tsx";
