import { expect, test } from "vitest";
import { createBackOff } from "./back-off.mjs";

test("waits longer after each death, and the fifth within a minute counts as “keeps dying”", () => {
  let now = 0;
  const backOff = createBackOff(() => now);
  const verdicts = Array.from({ length: 5 }, () => {
    now += 1_000;
    return backOff.died();
  });
  expect(verdicts.map((verdict) => verdict.waitMs)).toEqual([200, 400, 800, 1600, 3200]);
  expect(verdicts.map((verdict) => verdict.keepsDying)).toEqual([false, false, false, false, true]);
});

test("deaths of more than a minute ago are forgotten", () => {
  let now = 0;
  const backOff = createBackOff(() => now);
  for (let death = 0; death < 20; death++) {
    now += 61_000;
    backOff.wasReady();
    expect(backOff.died()).toEqual({ waitMs: 200, keepsDying: false });
  }
});

test("a part that has not come up for a minute keeps dying, however seldom it dies; one that came up starts afresh", () => {
  let now = 0;
  const backOff = createBackOff(() => now);
  const dieAfter = (ms: number) => {
    now += ms;
    return backOff.died().keepsDying;
  };
  expect([dieAfter(40_000), dieAfter(40_000), dieAfter(90_000)]).toEqual([false, true, true]);
  backOff.wasReady();
  expect([dieAfter(90_000), dieAfter(40_000), dieAfter(40_000)]).toEqual([false, false, true]);
});

test("never waits longer than a quarter of a minute", () => {
  const backOff = createBackOff(() => 0);
  const waits = Array.from({ length: 30 }, () => backOff.died().waitMs);
  expect(Math.max(...waits)).toBe(15_000);
});
