export { InspectorSection } from "../components/inspector/inspector-section.tsx";
export type { InspectorSectionProps } from "../components/inspector/inspector-section.tsx";
export { Inspector, Mixed } from "../components/inspector/inspector.tsx";
export type { Inspected, InspectorProps } from "../components/inspector/inspector.tsx";
