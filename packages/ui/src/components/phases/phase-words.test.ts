import { expect, test } from "vitest";
import { aboutDuration, phaseFacts } from "./phase-words.ts";

test("an estimate is told as one", () => {
  expect([aboutDuration(20), aboutDuration(235), aboutDuration(7300)]).toEqual(["less than a minute", "about 4 min", "about 2 h 2 min"]);
});

test("only the running phase has time left", () => {
  expect(phaseFacts({ id: "a", label: "Train", state: "running", elapsed: 63, remaining: 235, note: "step 40 of 120" })).toBe("running · 1 min 3 s · about 4 min left · step 40 of 120");
  expect(phaseFacts({ id: "a", label: "Train", state: "done", elapsed: 300, remaining: 10 })).toBe("done · 5 min");
});
