export { Toaster } from "../components/toaster/toaster.tsx";
export { toast } from "../toasts/toast.ts";
export type { ToastMessage } from "../toasts/toast.ts";
