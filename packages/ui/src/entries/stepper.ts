export { Stepper } from "../components/stepper/stepper.tsx";
export type { Step, StepperProps, StepState } from "../components/stepper/stepper.tsx";
