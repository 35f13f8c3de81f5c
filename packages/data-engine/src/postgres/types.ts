import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Cell } from "../port.ts";

/** How a type of PostgreSQL is read: what it is to us, and its text as a value. */
export type PostgresType = { type: ColumnType; decode: (text: string) => Cell };

const asIs = (text: string): Cell => text;
const integer = (bits: 16 | 32): PostgresType => ({ type: { kind: "integer", bits, signed: true }, decode: Number });
const plain = (kind: "text" | "uuid" | "date" | "time" | "json", decode: (text: string) => Cell = asIs): PostgresType => ({ type: { kind }, decode });

const bytes = (text: string): Cell => Uint8Array.from(Buffer.from(text.slice(2), "hex"));
const moment = (text: string): Cell => text.replace(" ", "T");
const instant = (text: string): Cell => text.replace(" ", "T").replace(/\+00$/, "Z");
/** `1 mon -2 days +03:04:05` in the words of the port. */
const interval = (text: string): Cell => (text === "" ? "00:00:00" : text.replace(/\bmon(s?)\b/, "month$1").replaceAll("+", ""));

/** By the number of the type (pg_type.oid), which are fixed for those built in. */
const SCALARS = new Map<number, PostgresType>([
  [16, { type: { kind: "boolean" }, decode: (text) => text === "t" }],
  [17, { type: { kind: "bytes" }, decode: bytes }],
  [20, { type: { kind: "integer", bits: 64, signed: true }, decode: BigInt }],
  [21, integer(16)],
  [23, integer(32)],
  [26, { type: { kind: "integer", bits: 32, signed: false }, decode: Number }],
  [18, plain("text")],
  [19, plain("text")],
  [25, plain("text")],
  [1042, plain("text")],
  [1043, plain("text")],
  [114, plain("json")],
  [3802, plain("json")],
  [700, { type: { kind: "float", bits: 32 }, decode: (text) => Math.fround(Number(text)) }],
  [701, { type: { kind: "float", bits: 64 }, decode: Number }],
  [1082, plain("date")],
  [1083, plain("time")],
  [1114, { type: { kind: "timestamp", zone: false }, decode: moment }],
  [1184, { type: { kind: "timestamp", zone: true }, decode: instant }],
  [1186, { type: { kind: "interval" }, decode: interval }],
  [2950, plain("uuid")],
]);
const NUMERIC = 1700;

/** The arrays of the above, by their own numbers. */
const ARRAYS = new Map([[1000, 16], [1001, 17], [1016, 20], [1005, 21], [1007, 23], [1009, 25], [1015, 1043], [1014, 1042], [199, 114], [3807, 3802], [1021, 700], [1022, 701], [1182, 1082], [1183, 1083], [1115, 1114], [1185, 1184], [1231, NUMERIC], [2951, 2950]]);

/** numeric(precision, scale) keeps both in its modifier, 4 too large; without one it may have any digits. */
function numeric(modifier: number): PostgresType {
  const [precision, scale] = [((modifier - 4) >> 16) & 0xffff, ((modifier - 4) & 0x7ff ^ 1024) - 1024];
  if (modifier < 4) return { type: { kind: "unknown" }, decode: asIs };
  if (precision === 78 && scale === 0) return { type: { kind: "uint256" }, decode: asIs };
  return { type: precision > 38 || scale < 0 ? { kind: "unknown" } : { kind: "decimal", precision, scale }, decode: asIs };
}

/** What a result's or a table's column is. Types that are none of ours come as the text that PostgreSQL writes. */
export function postgresType(oid: number, modifier: number): PostgresType {
  if (oid === NUMERIC) return numeric(modifier);
  const of = ARRAYS.get(oid);
  if (of === undefined) return SCALARS.get(oid) ?? { type: { kind: "unknown" }, decode: asIs };
  const item = postgresType(of, modifier);
  return { type: { kind: "list", of: item.type }, decode: (text) => readArray(text, item.decode) };
}

/** An array as PostgreSQL writes it: `{1,NULL,"a \"b\""}`, nested ones within; bounds before it (`[0:1]=`) are left out. */
function readArray(text: string, decode: (item: string) => Cell): Cell[] {
  let at = text.indexOf("{");
  function list(): Cell[] {
    const items: Cell[] = [];
    at += 1;
    while (text[at] !== "}") {
      if (text[at] === "{") items.push(list());
      else if (text[at] === '"') items.push(decode(quoted()));
      else {
        const end = text.slice(at).search(/[,}]/) + at;
        const word = text.slice(at, end);
        items.push(word === "NULL" ? null : decode(word));
        at = end;
      }
      if (text[at] === ",") at += 1;
    }
    at += 1;
    return items;
  }
  function quoted(): string {
    const match = /"((?:[^"\\]|\\[^])*)"/y;
    match.lastIndex = at;
    const [whole = "", inside = ""] = match.exec(text) ?? [];
    if (whole === "") throw new Error(`PostgreSQL sent an array that cannot be read: ${text.slice(0, 60)}`);
    at += whole.length;
    return inside.replaceAll(/\\([^])/g, "$1");
  }
  return list();
}
