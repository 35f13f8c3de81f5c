import { createWriteStream, type WriteStream } from "node:fs";
import { once } from "node:events";

const FLUSH_CHARACTERS = 1 << 18;

/** Writes lines to a file in large pieces, waiting when the disk is slower. */
export class LineWriter {
  readonly #stream: WriteStream;
  #pending: string[] = [];
  #characters = 0;
  #failure: unknown = null;
  /** Characters of the longest line. */
  longest = 0;

  constructor(path: string) {
    this.#stream = createWriteStream(path);
    this.#stream.on("error", (error) => {
      this.#failure = error;
    });
  }

  write(line: string): void {
    this.#pending.push(line);
    this.#characters += line.length + 1;
    if (line.length > this.longest) this.longest = line.length;
  }

  /** Hands what is pending to the disk once it is enough. */
  async flush(force = false): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    if (this.#characters === 0 || (!force && this.#characters < FLUSH_CHARACTERS)) return;
    const text = `${this.#pending.join("\n")}\n`;
    this.#pending = [];
    this.#characters = 0;
    if (!this.#stream.write(text)) await once(this.#stream, "drain");
  }

  async close(): Promise<void> {
    await this.flush(true);
    this.#stream.end();
    await once(this.#stream, "close");
    if (this.#failure !== null) throw this.#failure;
  }
}
