import { useEffect, useEffectEvent } from "react";

/** Calls back on Escape while `active`, unless it closes a dialog or clears a field. */
export function useEscape(active: boolean, onEscape: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]') !== null;
    if (event.key === "Escape" && !event.defaultPrevented && !inDialog) {
      onEscape();
    }
  });
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [active]);
}
