import { describe, expect, it } from "vitest";
import { EventStreamParser, type StreamEvent } from "./event-stream.ts";

function parse(bytes: Uint8Array, size: number): StreamEvent[] {
  const parser = new EventStreamParser();
  const events: StreamEvent[] = [];
  for (let at = 0; at < bytes.length; at += size) events.push(...parser.push(bytes.subarray(at, at + size)));
  return [...events, ...parser.end()];
}

const text = (lines: string[], end: string) => new TextEncoder().encode(lines.join(end));

describe("an event stream", () => {
  const lines = [": a comment", "data: {\"t\":\"héllo 🌍\"}", "", "event: error", "data: one", "data:two", "", "id: 3", "retry: 5", "", "data: [DONE]", "", ""];
  const expected = [
    { name: null, data: "{\"t\":\"héllo 🌍\"}" },
    { name: "error", data: "one\ntwo" },
    { name: null, data: "[DONE]" },
  ];

  for (const [name, end] of Object.entries({ LF: "\n", CRLF: "\r\n", CR: "\r" })) {
    it(`reads the same events with ${name} line ends, cut at every size`, () => {
      const bytes = text(lines, end);
      for (let size = 1; size <= bytes.length; size += 1) expect(parse(bytes, size)).toEqual(expected);
    });
  }

  it("gives the last event when the stream ends without a blank line", () => {
    expect(parse(text(["data: last"], "\n"), 3)).toEqual([{ name: null, data: "last" }]);
  });

  it("reads a line of a megabyte", () => {
    const long = "x".repeat(1024 * 1024);
    expect(parse(text([`data: ${long}`, "", ""], "\n"), 65_536)).toEqual([{ name: null, data: long }]);
  });

  it("refuses an event without end", () => {
    expect(() => parse(new Uint8Array(9 * 1024 * 1024).fill(120), 1024 * 1024)).toThrow(RangeError);
  });
});
