import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";

/**
 * Hands on every line of a stream that is not empty, without its terminal colours.
 * @param {import("node:stream").Readable} stream
 * @param {(line: string) => void} onLine
 */
export function eachLine(stream, onLine) {
  createInterface({ input: stream, crlfDelay: Infinity }).on("line", (raw) => {
    const line = stripVTControlCharacters(raw).trimEnd();
    if (line !== "") onLine(line);
  });
}
