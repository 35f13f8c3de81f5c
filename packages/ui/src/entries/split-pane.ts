export { SplitPane } from "../components/split-pane/split-pane.tsx";
export type { SplitPaneProps } from "../components/split-pane/split-pane.tsx";
