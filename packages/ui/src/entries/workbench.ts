export { BarSpacer, Workbench } from "../components/workbench/workbench.tsx";
export type { WorkbenchProps } from "../components/workbench/workbench.tsx";
