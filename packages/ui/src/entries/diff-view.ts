export { DiffView } from "../components/diff-view/diff-view.tsx";
export type { DiffViewProps } from "../components/diff-view/diff-view.tsx";
