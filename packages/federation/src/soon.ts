/**
 * Waits for `work`, but not longer than `limitMs`: for what need not be there, and looks better when it is. A page that
 * waits this way for its first answers draws no skeleton where they come at once. Never rejects: who needs the result learns of a failure there.
 */
export async function soon(work: readonly Promise<unknown>[], limitMs = 100): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, limitMs);
  await Promise.race([Promise.allSettled(work), late]);
  clearTimeout(timer);
}
