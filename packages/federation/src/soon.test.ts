import { expect, test } from "vitest";
import { soon } from "./soon.ts";

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
