export { NumberField } from "../components/number-field/number-field.tsx";
export type { NumberFieldProps } from "../components/number-field/number-field.tsx";
