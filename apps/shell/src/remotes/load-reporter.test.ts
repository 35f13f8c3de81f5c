import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLoadReporter, type LoadReport } from "./load-reporter.ts";

const loaded = { remote: "a", version: "1.0.0", milliseconds: 40, failure: null };
const failed = { remote: "a", version: "2.0.0", milliseconds: 90, failure: "timeout" as const };
let sent: LoadReport[] = [];
const reporter = () => createLoadReporter((report) => sent.push(report), "page");

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test("what is shown for a while counts as loaded, once", () => {
  const { tried, shown } = reporter();
  tried(loaded);
  shown("a");
  shown("a");
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(sent).toEqual([{ pageLoad: "page", remote: "a", version: "1.0.0", outcome: "loaded", milliseconds: 40, failure: null }]);
});

test("what threw while it was drawn counts as failed, and not as loaded after it", () => {
  const { tried, shown, threw } = reporter();
  tried(loaded);
  shown("a");
  threw("a");
  vi.advanceTimersByTime(5_000);
  expect(sent).toMatchObject([{ version: "1.0.0", outcome: "failed", failure: "threw" }]);
});

test("a version that did not come is told of at once, the one behind it when it stands", () => {
  const { tried, shown } = reporter();
  tried(failed);
  tried(loaded);
  shown("a");
  vi.advanceTimersByTime(2_000);
  expect(sent.map(({ version, outcome, failure }) => [version, outcome, failure])).toEqual([
    ["2.0.0", "failed", "timeout"],
    ["1.0.0", "loaded", null],
  ]);
});

test("a retry that fails too is no second load of this page", () => {
  const { tried } = reporter();
  tried(failed);
  tried(failed);
  expect(sent).toHaveLength(1);
});

test("a version that this browser loads only in a new document is not at fault", () => {
  reporter().tried({ ...failed, failure: "needs-reload" });
  expect(sent).toEqual([]);
});

test("what was only fetched ahead says nothing, also when the page goes; what stood is told of", () => {
  const { tried, shown, flush } = reporter();
  tried(loaded);
  tried({ ...loaded, remote: "b" });
  shown("b");
  flush();
  vi.advanceTimersByTime(5_000);
  expect(sent.map(({ remote }) => remote)).toEqual(["b"]);
});
