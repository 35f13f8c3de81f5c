export { LogView } from "../components/log-view/log-view.tsx";
export type { LogViewProps } from "../components/log-view/log-view.tsx";
export type { LogLine } from "../components/log-view/log-lines.ts";
