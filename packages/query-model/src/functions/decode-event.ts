import { z } from "zod";
import { INTEGER, TEXT, type ColumnType } from "@aiweb/contracts/query/column-type";
import type { Expression } from "../graph/expression.ts";

/** An event of a contract, as its ABI (JSON) describes it; what else stands there is of no matter here. */
const eventAbi = z.object({
  type: z.literal("event"),
  name: z.string(),
  inputs: z.array(z.object({ name: z.string(), type: z.string(), indexed: z.boolean() })).max(64),
});

/** Where a log's parts are: the topics behind the one of the event's signature, as EVM hashes, and the data as hex text. */
export type LogParts = { topics: readonly Expression[]; data: Expression };

type DecodedColumn = { id: string; name: string; expression: Expression };

const HASH: ColumnType = { kind: "evmHash" };
const call = (name: string, ...list: Expression[]): Expression => ({ kind: "call", function: name, arguments: list });
const integer = (value: number): Expression => ({ kind: "literal", type: INTEGER, value });
const cast = (argument: Expression, to: ColumnType): Expression => ({ kind: "cast", to, argument, failure: "error" });

/** A value of a static type from its 32 bytes; null where the type has none that can be decoded. */
function ofWord(type: string, word: Expression): Expression | null {
  if (type === "address") return call("hash-to-address", word);
  if (type === "bool") return call("hash-to-boolean", word);
  if (type === "bytes32") return word;
  const [, kind, size] = /^(uint|int|bytes)([1-9]\d{0,2})$/.exec(type) ?? [];
  const bits = Number(size);
  if (kind === "uint" && bits <= 256) return bits < 64 ? cast(call("hash-to-uint256", word), INTEGER) : call("hash-to-uint256", word);
  if (kind === "int" && bits <= 64) return call("hash-to-integer", word);
  return kind === "bytes" && bits < 32 ? call("left", cast(word, TEXT), integer(2 + 2 * bits)) : null;
}

/** Bytes or text: its word says from which byte on the length stands, and behind that what it holds. */
function ofPlace(type: "bytes" | "string", word: Expression, data: Expression): Expression {
  const place = call("hash-to-integer", word);
  const length = call("hash-to-integer", cast(call("byte-text", data, place, integer(32)), HASH));
  const bytes = call("byte-text", data, call("add", place, integer(32)), length);
  return type === "bytes" ? bytes : call("from-hex", call("substring", bytes, integer(3)));
}

/** Of what is indexed and longer than 32 bytes, a log has the hash only. */
const isHashed = (type: string) => type === "bytes" || type === "string" || type.endsWith("]") || type.startsWith("tuple");

/**
 * The columns of a select step that decode the logs of an event (Solidity's ABI specification): indexed inputs are topics,
 * the others words of the data. Or the sentence that says why it cannot be decoded. Which logs are of the event is asked
 * of their first topic, the hash of its signature.
 */
export function decodeEvent(abi: unknown, { topics, data }: LogParts): { columns: DecodedColumn[] } | { fault: string } {
  const parsed = eventAbi.safeParse(abi);
  if (!parsed.success) return { fault: `This is no event of an ABI: ${z.prettifyError(parsed.error)}` };
  const { name: event, inputs } = parsed.data;
  const columns: DecodedColumn[] = [];
  const taken = new Set<string>();
  let [topic, place] = [0, 0];
  for (const [index, { name, type, indexed }] of inputs.entries()) {
    const word = indexed ? topics[topic] : call("word", data, integer(place));
    if (word === undefined) return { fault: `${event} has more indexed inputs than the ${topics.length} topics that are given.` };
    if (indexed) topic += 1;
    else place += 1;
    const expression = indexed && isHashed(type) ? word : !indexed && (type === "bytes" || type === "string") ? ofPlace(type, word, data) : ofWord(type, word);
    if (expression === null) return { fault: `${event} has an input ${name || index + 1} of type ${type}, which is not decoded: of whole numbers with a sign those up to 64 bits are, and no arrays or tuples. Take the data as it is.` };
    const shown = name === "" || taken.has(name) ? `argument ${index + 1}` : name;
    taken.add(shown);
    columns.push({ id: `argument${index + 1}`, name: shown, expression });
  }
  return { columns };
}
