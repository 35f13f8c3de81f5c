/**
 * JSON that the server wrote into the page, which saves a question; once, because it is of the page's first moment.
 * Undefined where the server left it out, as Vite's does.
 */
export function takeWritten(id: "registry" | "registry-keys" | "session"): string | undefined {
  const element = document.getElementById(id);
  element?.remove();
  return element?.textContent;
}
