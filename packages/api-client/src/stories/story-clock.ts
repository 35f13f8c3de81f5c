/**
 * Sets the clock to when every story begins, so that "3 minutes ago" is so on every day; returns the way to set it
 * right. It runs on, since libraries that wait look at it. Names nothing outside of itself: the visual tests hand its
 * text to the browser.
 */
export function setClock(): () => void {
  const storyNow = Date.UTC(2026, 10, 25, 15, 0, 0);
  const real = globalThis.Date;
  const began = performance.now();
  const now = () => storyNow + Math.round(performance.now() - began);
  globalThis.Date = new Proxy(real, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget === globalThis.Date ? target : newTarget),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  return () => {
    globalThis.Date = real;
  };
}
