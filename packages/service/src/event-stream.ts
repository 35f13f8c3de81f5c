/** One event of a `text/event-stream`. */
export interface StreamEvent {
  /** Its `event:` field; null when it has none. */
  name: string | null;
  data: string;
}

/** An event larger than this is a fault of the sender. */
const LARGEST_EVENT = 8 * 1024 * 1024;

/**
 * Reads a `text/event-stream` however it is cut into chunks: within a character, within a line end (LF, CRLF or CR),
 * with comments and without a blank line after the last event. Throws RangeError on an event of more than 8 MiB.
 */
export class EventStreamParser {
  readonly #decoder = new TextDecoder("utf-8");
  #rest = "";
  #name: string | null = null;
  #data: string[] = [];
  #size = 0;

  /** The events that `bytes` completes. */
  push(bytes: Uint8Array): StreamEvent[] {
    return this.#take(this.#decoder.decode(bytes, { stream: true }), false);
  }

  /** The events that the end of the stream completes. */
  end(): StreamEvent[] {
    return this.#take(this.#decoder.decode(), true);
  }

  #take(text: string, ended: boolean): StreamEvent[] {
    const events: StreamEvent[] = [];
    const buffer = this.#rest + text;
    let start = 0;
    const lineEnd = /\r\n|\n|\r/g;
    for (let match = lineEnd.exec(buffer); match !== null; match = lineEnd.exec(buffer)) {
      // A CR at the very end may be the first half of CRLF.
      if (!ended && match[0] === "\r" && lineEnd.lastIndex === buffer.length) break;
      this.#line(buffer.slice(start, match.index), events);
      start = lineEnd.lastIndex;
    }
    this.#rest = buffer.slice(start);
    if (this.#rest.length + this.#size > LARGEST_EVENT) throw new RangeError("An event of the stream is larger than 8 MiB.");
    if (ended) {
      if (this.#rest !== "") this.#line(this.#rest, events);
      this.#rest = "";
      this.#line("", events);
    }
    return events;
  }

  #line(line: string, events: StreamEvent[]): void {
    if (line === "") {
      if (this.#data.length > 0) events.push({ name: this.#name, data: this.#data.join("\n") });
      this.#name = null;
      this.#data = [];
      this.#size = 0;
      return;
    }
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "event") this.#name = value;
    if (field === "data") {
      this.#data.push(value);
      this.#size += value.length;
    }
  }
}

/** Events of a stream of bytes. */
export async function* readEventStream(body: AsyncIterable<Uint8Array>): AsyncGenerator<StreamEvent> {
  const parser = new EventStreamParser();
  for await (const bytes of body) yield* parser.push(bytes);
  yield* parser.end();
}
