import { expect, test, vi } from "vitest";
import { firstAnswers, soon } from "./soon.ts";

test("waits until all is there, whatever became of it", async () => {
  const slow = Promise.withResolvers<void>();
  let waited = false;
  const waiting = soon([slow.promise, Promise.reject(new Error("No."))], 60_000).then(() => (waited = true));
  await Promise.resolve();
  expect(waited).toBe(false);
  slow.resolve();
  await waiting;
});

test("does not wait for what takes longer", async () => {
  await expect(soon([new Promise(() => undefined)], 1)).resolves.toBeUndefined();
});

test("a page's first answers are waited for, and a failed one is the page's to tell", async () => {
  vi.stubGlobal("navigator", { language: "de" });
  const answer = Promise.withResolvers<void>();
  let waited = false;
  const waiting = firstAnswers(answer.promise, Promise.reject(new Error("No."))).then(() => (waited = true));
  await Promise.resolve();
  expect(waited).toBe(false);
  answer.resolve();
  await waiting;
  vi.unstubAllGlobals();
});
