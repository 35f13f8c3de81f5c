/**
 * A random UUID (version 4). `crypto.randomUUID` is only there at https addresses and on the machine itself; AIWeb is
 * also opened by plain http from the next desk.
 */
export function randomId(): string {
  const bytes = new DataView(crypto.getRandomValues(new Uint8Array(16)).buffer);
  bytes.setUint8(6, (bytes.getUint8(6) & 0x0f) | 0x40);
  bytes.setUint8(8, (bytes.getUint8(8) & 0x3f) | 0x80);
  const hex = bytes.getBigUint64(0).toString(16).padStart(16, "0") + bytes.getBigUint64(8).toString(16).padStart(16, "0");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
