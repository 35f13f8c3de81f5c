import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readSession } from "./read-session.ts";

const told: string[] = [];
let retry = () => {};
const draw = {
  starting: () => void told.push("starting"),
  failed: (error: unknown, again: () => void) => {
    told.push(String(error));
    retry = again;
  },
};

beforeEach(() => {
  told.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a quick answer is waited for without a skeleton", async () => {
  await readSession({ refresh: () => Promise.resolve() }, draw);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual([]);
});

test("a slow answer has a skeleton before it", async () => {
  const read = readSession({ refresh: () => new Promise((resolve) => setTimeout(resolve, 1_000)) }, draw);
  await vi.advanceTimersByTimeAsync(1_000);
  await read;
  expect(told).toEqual(["starting"]);
});

test("a quick failure stays told until one tries again", async () => {
  const refresh = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("No answer"));
  const read = readSession({ refresh }, draw);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual(["Error: No answer"]);
  retry();
  await read;
  expect(refresh).toHaveBeenCalledTimes(2);
});
