import { createWriteStream, renameSync, statSync } from "node:fs";

const largestBytes = 20e6;
const kept = 20;

/**
 * A part's output: appended to its log file (the one before is kept as .1), the last lines held for its last words.
 * @param {string} file
 */
export function createPartLog(file) {
  rotate(file);
  const stream = createWriteStream(file, { flags: "a" });
  // A full disk loses log lines, not the part.
  stream.on("error", () => {});
  /** @type {string[]} */
  let last = [];
  return {
    /** @param {string} line */
    write(line) {
      last = [...last.slice(1 - kept), line.slice(0, 2_000)];
      stream.write(`${line}\n`);
    },
    lastWords: () => last.join("\n"),
    forget() {
      last = [];
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
}

/** @param {string} file */
function rotate(file) {
  try {
    if (statSync(file).size > largestBytes) renameSync(file, `${file}.1`);
  } catch {
    // There is none yet.
  }
}
