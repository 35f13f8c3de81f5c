import { telemetryBatch, type TelemetryBatch } from "@aiweb/contracts/registry/report-telemetry";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTelemetry } from "./telemetry.ts";

const pageLoad = "0b5c3f9e-2d41-4c8a-9a77-5f1e6d3c2b10";
let sent: TelemetryBatch[] = [];
const start = () => createTelemetry((batch) => sent.push(telemetryBatch.parse(batch)), pageLoad);

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test("what is told within five seconds goes in one batch, with who told it", () => {
  const telemetry = start();
  const data = telemetry.of("data-engineering", () => "1.2.0");
  data.event("dataset-made", { files: 2 });
  telemetry.of("marketplace", () => null).measure("list-ms", 41.5, { kind: "models" });
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(5_000);
  expect(sent).toMatchObject([
    {
      pageLoad,
      dropped: 0,
      records: [
        { remote: "data-engineering", version: "1.2.0", kind: "event", name: "dataset-made", value: null, attributes: { files: 2 } },
        { remote: "marketplace", version: null, kind: "measure", name: "list-ms", value: 41.5, attributes: { kind: "models" } },
      ],
    },
  ]);
  vi.advanceTimersByTime(60_000);
  expect(sent).toHaveLength(1);
});

test("of an error go its code and its request, never its message; of attributes no sentence and no key", () => {
  const telemetry = start();
  const error = Object.assign(new Error("ada@example.org has no room"), { data: { errorCode: "limit-reached", requestId: "req-7" } });
  telemetry.of("a", () => "1.0.0").error("not-saved", error, { step: "upload", note: "My cat is ill", key: "sk-AbC123", share: Number.NaN });
  telemetry.of("a", () => "1.0.0").error("broke", new TypeError("x is undefined"));
  telemetry.flush();
  expect(sent[0]?.records).toMatchObject([{ kind: "error", code: "limit-reached", requestId: "req-7", attributes: { step: "upload" } }, { name: "broke", code: "unknown", requestId: null }]);
  expect(Object.keys(sent[0]?.records[0]?.attributes ?? {})).toEqual(["step"]);
  expect(JSON.stringify(sent)).not.toMatch(/ada@|cat|sk-|undefined/);
});

test("a remote that tells too much, or by a wrong name, is told of by a number", () => {
  const telemetry = start();
  const loud = telemetry.of("a", () => "1.0.0");
  for (let told = 0; told < 60; told += 1) loud.event("again");
  loud.event("Not a word");
  loud.measure("endless-ms", Number.POSITIVE_INFINITY);
  telemetry.flush();
  telemetry.flush();
  expect(sent.map(({ records, dropped }) => [records.length, dropped])).toEqual([[50, 12]]);
});
