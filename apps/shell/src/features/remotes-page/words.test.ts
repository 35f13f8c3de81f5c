import { expect, test } from "vitest";
import { canaryDeployment, exampleChange, exampleTakenBack } from "@aiweb/api-client/examples";
import { changeEffect, changeTitle } from "./describe-change.ts";
import { failsOften, failureWords, timeWords } from "./load-words.ts";
import { rollbackWords } from "./rollback-words.ts";

const whole = { versions: [{ version: "1.4.0", traffic: 100, default: true }], rules: [], lastGood: "1.3.2" };

test("a rollback takes what is open, else the default, else nothing", () => {
  expect(rollbackWords(canaryDeployment())).toEqual({ possible: true, sentence: "1.5.0 goes; everybody gets 1.4.0 with their next page." });
  expect(rollbackWords({ ...whole, rules: [{ to: { ring: "operators" }, version: "2.0.0" }] }).sentence).toContain("2.0.0 goes");
  expect(rollbackWords(whole)).toEqual({ possible: true, sentence: "1.4.0 goes; everybody gets 1.3.2 with their next page." });
  expect(rollbackWords({ ...whole, lastGood: null })).toEqual({ possible: false, sentence: "Nothing was live before 1.4.0." });
  expect(rollbackWords({ versions: [], rules: [], lastGood: null }).possible).toBe(false);
});

test("a change says what it did, and who got what before and after", () => {
  expect([changeTitle(exampleTakenBack), changeEffect(exampleTakenBack)]).toEqual(["Took back 1.5.0", "1.4.0 90 %, 1.5.0 10 % → 1.4.0 100 %"]);
  const published = exampleChange({ action: "publish", before: null });
  expect([changeTitle(published), changeEffect(published)]).toEqual(["Published 1.4.0", "1.4.0 100 %"]);
  const { after } = published;
  const paused = exampleChange({ action: "setStatus", before: after, after: after === null ? null : { ...after, status: "paused" } });
  expect([changeTitle(paused), changeEffect(paused)]).toEqual(["Paused", null]);
  expect(changeTitle(exampleChange({ action: "reported", before: null, after: null }))).toBe("Reported");
});

test("failures are counted and shared, and stand out past what the canary watch lets pass", () => {
  expect(failureWords({ loads: 0, failed: 0, p50: null, p95: null })).toBe("–");
  expect(failureWords({ loads: 20, failed: 0, p50: 1, p95: 1 })).toBe("none");
  expect(failureWords({ loads: 20, failed: 2, p50: 1, p95: 1 })).toBe("2 (10 %)");
  expect([failsOften({ loads: 20, failed: 1, p50: 1, p95: 1 }), failsOften({ loads: 20, failed: 2, p50: 1, p95: 1 })]).toEqual([false, true]);
  expect([timeWords(null), timeWords(180), timeWords(1_500)]).toEqual(["–", "180 ms", expect.stringContaining("s")]);
});
