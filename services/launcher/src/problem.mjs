/** A failure whose message is a sentence for the person at the terminal: what is wrong and the way out. */
export class Problem extends Error {}

const fullDisk = /No space left on device|ENOSPC|Disk quota exceeded/;

/**
 * Whether an error or some output tells of a full disk.
 * @param {unknown} evidence
 */
export function tellsOfFullDisk(evidence) {
  return fullDisk.test(evidence instanceof Error ? `${"code" in evidence ? evidence.code : ""} ${evidence.message}` : String(evidence));
}

/**
 * The sentence to print for anything that was thrown.
 * @param {unknown} error
 */
export function sentenceFor(error) {
  if (error instanceof Problem) return error.message;
  if (tellsOfFullDisk(error)) return "The disk is full. Free some space, then run npm start again: it goes on where it stopped.";
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
