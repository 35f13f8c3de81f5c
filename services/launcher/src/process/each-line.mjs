import { createInterface } from "node:readline";

/**
 * Hands on every line of a stream that is not empty, without its terminal colours.
 * @param {import("node:stream").Readable} stream
 * @param {(line: string) => void} onLine
 */
export function eachLine(stream, onLine) {
  createInterface({ input: stream, crlfDelay: Infinity }).on("line", (raw) => {
    const line = raw.replace(/\u001B\[[0-9;?]*[A-Za-z]/g, "").trimEnd();
    if (line !== "") onLine(line);
  });
}
