/**
 * Names this document in the server's log: its reports carry it, and error cards show it as their trace. A UUID (version
 * 4) without `crypto.randomUUID`, which is missing where AIWeb is opened by plain http from another machine.
 */
export const pageLoad = createPageLoad();

export function createPageLoad(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, place) => (place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
