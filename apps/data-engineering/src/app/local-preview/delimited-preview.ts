import Papa from "papaparse";
import { guessKind } from "./guess-kind.ts";
import { PREVIEW_ROWS, type LocalPreview } from "./local-preview.ts";

const LISTED_PROBLEMS = 3;

/** The first rows of a CSV or TSV. `cut`: the text is only the file's start. */
export function previewDelimited(text: string, cut: boolean): LocalPreview {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: true, delimitersToGuess: [",", ";", "\t", "|"] });
  // The last row of a cut text may be half a row.
  const rows = cut ? parsed.data.slice(0, -1) : parsed.data;
  const [header, ...body] = rows;
  if (header === undefined) return { columns: [], rows: [], total: null, problems: ["It holds only blank lines."] };
  const problems: string[] = [];
  const names = header.map((name) => name.trim());
  if (names.some((name) => name === "")) problems.push("A column has no name; it will be given one.");
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) problems.push("Two columns have the same name; the second will be renamed.");
  if (body.length === 0) problems.push("It has a header and no rows.");
  const fits = (row: string[]) => row.length === names.length || (row.length > names.length && row.slice(names.length).every((field) => field === ""));
  const ragged = body.flatMap((row, index) => (fits(row) ? [] : [{ number: index + 2, fields: row.length }]));
  for (const { number, fields } of ragged.slice(0, LISTED_PROBLEMS)) problems.push(`Row ${number} has ${fields === 1 ? "1 field" : `${fields} fields`}; the header has ${names.length}.`);
  if (ragged.length > LISTED_PROBLEMS) problems.push(`${ragged.length - LISTED_PROBLEMS} more rows have another number of fields. You choose what becomes of them after the upload.`);
  const columns = names.map((name, place) => ({ name: name === "" ? `column_${place + 1}` : name, kind: guessKind(body.map((row) => row[place]), true) }));
  return { columns: distinct(columns), rows: body.slice(0, PREVIEW_ROWS).map((row) => row.map((field) => (field === "" ? null : field))), total: cut ? null : body.length, problems };
}

function distinct(columns: LocalPreview["columns"]): LocalPreview["columns"] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const times = (seen.get(column.name.toLowerCase()) ?? 0) + 1;
    seen.set(column.name.toLowerCase(), times);
    return times === 1 ? column : { ...column, name: `${column.name}_${times}` };
  });
}
