const lockOf = (url: string) => `aiweb-upload:${url}`;
// Only secure addresses have locks; at others a person has to know what they send elsewhere.
const hasLocks = () => "locks" in navigator;

/** Tells this browser's other tabs that the upload is being sent, until `done`. */
export function holdSending(url: string, done: Promise<void>): void {
  if (hasLocks()) void navigator.locks.request(lockOf(url), () => done).catch(() => undefined);
}

/** Whether some tab of this browser is sending the upload. */
export async function findSending(): Promise<(url: string) => boolean> {
  const held = new Set(hasLocks() ? (await navigator.locks.query()).held?.map(({ name }) => name) : []);
  return (url) => held.has(lockOf(url));
}
