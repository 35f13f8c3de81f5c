/** A line of a test for whoever reads its output: why it was skipped, what it measured. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
