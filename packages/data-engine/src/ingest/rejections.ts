import { Refusal } from "./refusal.ts";

/** Rows that are listed for the owner at most; a file with more is taken for something else than it says. */
export const MAXIMUM_REJECTED = 10_000;
/** Characters of a broken row that are kept to show it. */
const SHOWN_CHARACTERS = 400;

export interface Rejection {
  line: number;
  reason: string;
  text: string;
}

/** The text in memory of its own: a slice would keep alive the whole piece of the file that it was cut from. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}

/** Collects the rows that did not fit, in order; nothing is dropped without standing here. */
export class Rejections {
  readonly rows: Rejection[] = [];

  add(line: number, reason: string, text: string): void {
    if (this.rows.length >= MAXIMUM_REJECTED) {
      throw new Refusal(`More than ${MAXIMUM_REJECTED.toLocaleString("en")} rows do not fit, the first in line ${this.rows[0]?.line ?? line}: ${this.rows[0]?.reason ?? reason} Check that the file is what its name says.`);
    }
    this.rows.push({ line, reason, text: text.length > SHOWN_CHARACTERS ? `${copied(text.slice(0, SHOWN_CHARACTERS))}…` : copied(text) });
  }
}
