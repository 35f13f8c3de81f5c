/** A short message in the corner of the page. */
export type HostToast = {
  title: string;
  description?: string;
  tone?: "info" | "good" | "warn" | "bad";
  /** The same id again takes its place: progress, then outcome. */
  id?: string;
  /** Milliseconds; 0 stays until it is closed. 5 s unless said; `bad` stays. */
  timeout?: number;
  action?: { label: string; onPress: () => void };
};

/** The design system's, of whatever version: its toaster listens to these events, and a test holds them together. */
export const toastEventName = "aiweb:toast";
export const toasterReadyEventName = "aiweb:toaster-ready";

let count = 0;

/** Shows a message in the document's toaster, once that is there. */
export function sendToast(message: HostToast): string {
  count += 1;
  const detail = { ...message, id: message.id ?? `host-toast-${count}` };
  function send(): void {
    // the toaster takes a message by cancelling its event; it may still be loading
    if (window.dispatchEvent(new CustomEvent(toastEventName, { detail, cancelable: true }))) {
      window.addEventListener(toasterReadyEventName, send, { once: true });
    }
  }
  send();
  return detail.id;
}
