import { appendFileSync, renameSync, statSync } from "node:fs";

const largestBytes = 20e6;
const kept = 20;

/**
 * A part's output: appended to its log file (when that is full it is kept as .1, in place of the one before), the
 * last lines held for its last words.
 * @param {string} file
 */
export function createPartLog(file, largest = largestBytes) {
  let bytes = sizeOf(file);
  /** @type {string[]} */
  let last = [];
  return {
    /** @param {string} line */
    write(line) {
      last = [...last.slice(1 - kept), line.slice(0, 2_000)];
      try {
        if (bytes > largest) {
          renameSync(file, `${file}.1`);
          bytes = 0;
        }
        appendFileSync(file, `${line}\n`);
        bytes += Buffer.byteLength(line) + 1;
      } catch {
        // A full disk loses log lines, not the part; they go on when there is room again.
      }
    },
    lastWords: () => last.join("\n"),
    forget() {
      last = [];
    },
  };
}

/** @param {string} file */
function sizeOf(file) {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
