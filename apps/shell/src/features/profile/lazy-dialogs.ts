import { lazy } from "react";

/** Dialogs weigh Base UI: they come when the first is asked for. */
export const ConfirmDialog = lazy(async () => ({ default: (await import("@aiweb/ui/overlays")).ConfirmDialog }));
export const Dialog = lazy(async () => ({ default: (await import("@aiweb/ui/overlays")).Dialog }));
