/** A short message in the corner, shown by the shell's Toaster. */
export type ToastMessage = {
  title: string;
  description?: string;
  tone?: "info" | "good" | "warn" | "bad";
  /** The same id again replaces what it said: progress, then outcome. */
  id?: string;
  /** Milliseconds; 0 stays until closed. 5 s unless said; `bad` stays. */
  timeout?: number;
  action?: { label: string; onPress: () => void };
};

export type ToastEventDetail = ToastMessage & { id: string };

export const toastEventName = "aiweb:toast";
/** Sent by the toaster when it is mounted: what was said before is said again. */
export const toasterReadyEventName = "aiweb:toaster-ready";

let count = 0;

/**
 * Shows a toast; returns its id. Goes by a DOM event, so that every remote reaches the one
 * toaster without loading it, even from its own copy of this package.
 */
export function toast(message: ToastMessage): string {
  count += 1;
  const id = message.id ?? `toast-${Date.now().toString(36)}-${count}`;
  send({ ...message, id });
  return id;
}

function send(detail: ToastEventDetail): void {
  // the toaster takes a message by cancelling its event; it may still be loading
  const untaken = window.dispatchEvent(new CustomEvent<ToastEventDetail>(toastEventName, { detail, cancelable: true }));
  if (untaken) {
    window.addEventListener(toasterReadyEventName, () => send(detail), { once: true });
  }
}
