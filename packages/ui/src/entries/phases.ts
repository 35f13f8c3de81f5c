export { Phases } from "../components/phases/phases.tsx";
export type { PhasesProps } from "../components/phases/phases.tsx";
export type { Phase, PhaseState } from "../components/phases/phase-words.ts";
