import { expect, test } from "vitest";
import { attemptMarkers } from "./job-curves.ts";
import { runningJob } from "@aiweb/api-client/examples";

test("a lost attempt is marked where the next one took over", () => {
  expect(attemptMarkers(runningJob.attempts)).toEqual([{ x: 40, label: "node lost, resumed", tone: "bad" }]);
  expect(attemptMarkers(runningJob.attempts.slice(1))).toEqual([]);
});
