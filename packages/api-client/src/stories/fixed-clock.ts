/** When every story that asks the api takes place: "3 minutes ago" is so on every day. */
export const storyNow = Date.UTC(2026, 10, 25, 15, 0, 0);

/** Stops the clock there; returns the way to let it go on. Timers go on. */
export function stopClock(): () => void {
  const real = globalThis.Date;
  globalThis.Date = new Proxy(real, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [storyNow] : given, newTarget === globalThis.Date ? target : newTarget),
    get: (target, key) => (key === "now" ? () => storyNow : Reflect.get(target, key)),
  });
  return () => {
    globalThis.Date = real;
  };
}
