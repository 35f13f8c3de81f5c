type AnsiColour = "red" | "green" | "yellow" | "blue" | "magenta" | "cyan" | "grey";

export type AnsiSpan = { text: string; colour: AnsiColour | null; bold: boolean };

const colours: Record<number, AnsiColour> = { 31: "red", 32: "green", 33: "yellow", 34: "blue", 35: "magenta", 36: "cyan", 90: "grey", 91: "red", 92: "green", 93: "yellow", 94: "blue", 95: "magenta", 96: "cyan" };

// CSI sequences, OSC sequences (ended by BEL or ST), other two-byte escapes, and lone control characters but tab
const escape = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);
const escapes = new RegExp(
  [`${escape}\\[([0-9;:?]*)([@-~])`, `${escape}\\][^${bell}${escape}]*(?:${bell}|${escape}\\\\)?`, `${escape}[@-Z\\\\-_]?`, "[^\\P{Cc}\\t]"].join("|"),
  "gu",
);

/** Splits a line into runs of one colour; every other escape sequence is left out. */
export function parseAnsi(line: string): AnsiSpan[] {
  const spans: AnsiSpan[] = [];
  let colour: AnsiColour | null = null;
  let bold = false;
  let from = 0;
  const push = (text: string) => {
    if (text !== "") {
      spans.push({ text, colour, bold });
    }
  };
  for (const match of line.matchAll(escapes)) {
    push(line.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[2] === "m") {
      for (const code of (match[1] ?? "").split(/[;:]/).map(Number)) {
        if (code === 0) {
          colour = null;
          bold = false;
        } else if (code === 1) {
          bold = true;
        } else if (code === 22) {
          bold = false;
        } else if (code === 39) {
          colour = null;
        } else {
          colour = colours[code] ?? colour;
        }
      }
    }
  }
  push(line.slice(from));
  return spans;
}

/** The line as text alone. */
export function stripAnsi(line: string): string {
  return line.replace(escapes, "");
}
