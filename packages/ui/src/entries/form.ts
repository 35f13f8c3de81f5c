export { Form, SubmitButton, useLeaveGuard } from "../components/form/form.tsx";
export type { FormHandle, FormProps, SubmitButtonProps } from "../components/form/form.tsx";
export type { FormFailure } from "../components/form/form-state.ts";
export { useForm } from "../components/form/use-form.ts";
export type { FormSettings } from "../components/form/use-form.ts";
