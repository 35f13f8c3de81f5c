/** A failure whose message is a sentence for the person at the terminal: what is wrong and the way out. */
export class Problem extends Error {}

/** There is no room left: nothing goes on without some. */
export class FullDisk extends Problem {}

const fullDisk = /No space left on device|ENOSPC|Disk quota exceeded/;

/**
 * Whether an error or some output tells of a full disk.
 * @param {unknown} evidence
 */
export function tellsOfFullDisk(evidence) {
  return fullDisk.test(`${codeOf(evidence) ?? ""} ${messageOf(evidence)}`);
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** The system's code of an error, such as ENOENT. @param {unknown} error */
export function codeOf(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
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
