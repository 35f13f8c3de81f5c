import { guessKind } from "./guess-kind.ts";
import { PREVIEW_ROWS, type LocalPreview } from "./local-preview.ts";

type Found = { rows: Record<string, unknown>[]; problems: string[]; total: number | null };

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function readLines(text: string, cut: boolean): Found {
  const lines = text.split("\n");
  if (cut) lines.pop();
  const rows: Record<string, unknown>[] = [];
  const broken: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const value = parse(line);
    if (isRow(value)) rows.push(value);
    else broken.push(index + 1);
  }
  const problems = broken.length === 0 ? [] : [`${broken.length === 1 ? "Line" : "Lines"} ${broken.slice(0, 5).join(", ")}${broken.length > 5 ? ` and ${broken.length - 5} more` : ""} ${broken.length === 1 ? "is" : "are"} no JSON object. You choose what becomes of them after the upload.`];
  return { rows, problems, total: cut ? null : rows.length };
}

/** Objects at the start of a list whose end may be missing: each ends where its brackets close. */
function readListStart(text: string): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  let depth = 0;
  let start = -1;
  let inText = false;
  for (let at = 0; at < text.length && rows.length < PREVIEW_ROWS; at += 1) {
    const character = text[at];
    if (inText) {
      if (character === "\\") at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth === 2 && character === "{") start = at;
    } else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth === 1 && start !== -1) {
        const value = parse(text.slice(start, at + 1));
        if (isRow(value)) rows.push(value);
        start = -1;
      }
    }
  }
  return rows;
}

function readList(text: string, cut: boolean): Found {
  const whole = cut ? undefined : parse(text);
  if (Array.isArray(whole)) {
    const rows = whole.filter(isRow);
    return { rows, problems: rows.length < whole.length ? [`${whole.length - rows.length} entries of the list are no objects.`] : [], total: rows.length };
  }
  return { rows: readListStart(text), problems: cut ? [] : ["The list is not well-formed JSON; rows that cannot be read will be listed."], total: null };
}

/** The first rows of JSON Lines or a JSON list, whatever the file's name says. */
export function previewJson(text: string, cut: boolean): LocalPreview {
  const first = text.replace(/^\ufeff/, "").trimStart();
  const { rows, problems, total } = first.startsWith("[") ? readList(first, cut) : readLines(first, cut);
  const shown = rows.slice(0, PREVIEW_ROWS);
  const names = [...new Set(rows.slice(0, 200).flatMap((row) => Object.keys(row)))];
  if (names.length === 0) return { columns: [], rows: [], total: 0, problems: problems.length === 0 ? ["It holds no rows: a list of objects, or one object a line, is needed."] : problems };
  return { columns: names.map((name) => ({ name, kind: guessKind(rows.slice(0, 200).map((row) => row[name]), false) })), rows: shown.map((row) => names.map((name) => row[name])), total, problems };
}
