import { describeType, UNKNOWN, type ColumnType } from "@aiweb/contracts/query/column-type";
import { commonTypeOf } from "./common-type.ts";

/** What an argument may be, and the words for it: "a number". */
export type Accepts = { words: string; holds: (type: ColumnType) => boolean };

/**
 * When the result may be NULL: with any argument that is, with all of them, never, or always. A result that may be NULL
 * although no argument is: "always".
 */
export type Nullability = "any" | "all" | "never" | "always";

export type FunctionDefinition = {
  name: string;
  /** One sentence, as the catalogue shows it. */
  says: string;
  arguments: readonly Accepts[];
  /** How many of `arguments` may be left out, from the end. */
  optional?: number;
  /** What further arguments may be. */
  rest?: Accepts;
  nullability: Nullability;
  /** Whether its arguments are taken as of one type: a whole number beside a uint256 is made one. */
  alike?: boolean;
  /** The type of the result, or the sentence that says why these do not go together. */
  result: (types: readonly ColumnType[]) => ColumnType | string;
};

const isUnknown = (type: ColumnType) => type.kind === "unknown";

/** Accepts types of these kinds; what is unknown is not known to be wrong. */
export function accepts(words: string, ...kinds: ColumnType["kind"][]): Accepts {
  return { words, holds: (type) => isUnknown(type) || kinds.includes(type.kind) };
}

export const ANY: Accepts = { words: "anything", holds: () => true };
export const BOOLEANS = accepts("true or false", "boolean");
export const NUMBERS = accepts("a number", "integer", "decimal", "float", "uint256");
export const SIGNED_NUMBERS = accepts("a number with a sign", "integer", "decimal", "float");
export const EXACT_NUMBERS = accepts("a number that is no float", "integer", "decimal", "uint256");
export const INTEGERS = accepts("a whole number", "integer");
export const UINT256S = accepts("a uint256", "uint256");
export const TEXTS = accepts("text", "text");
export const DATES = accepts("a date or a timestamp", "date", "timestamp");
export const TIMESTAMPS = accepts("a timestamp", "timestamp");
export const INSTANTS: Accepts = { words: "a timestamp with time zone", holds: (type) => isUnknown(type) || (type.kind === "timestamp" && type.zone) };
export const LOCAL_TIMES: Accepts = { words: "a timestamp without time zone", holds: (type) => isUnknown(type) || (type.kind === "timestamp" && !type.zone) };
export const LISTS = accepts("a list", "list");
export const TEXT_LISTS: Accepts = { words: "a list of text", holds: (type) => isUnknown(type) || (type.kind === "list" && type.of.kind === "text") };
export const JSONS = accepts("JSON", "json");
export const JSON_VALUES = accepts("text, a whole number, true or false, or JSON", "text", "integer", "boolean", "json");
export const HASHES = accepts("an EVM hash", "evmHash");

/** The sentence for types that do not go together. */
export function unlike(types: readonly ColumnType[]): string {
  return `${types.map(describeType).join(" and ")} do not go together. Cast one of them.`;
}

type More = Partial<Pick<FunctionDefinition, "optional" | "rest" | "nullability" | "alike">>;

export const define = (name: string, says: string, list: readonly Accepts[], result: FunctionDefinition["result"], more: More = {}): FunctionDefinition => ({ name, says, arguments: list, result, nullability: "any", ...more });

/** The same type whatever comes. */
export const gives = (type: ColumnType) => () => type;

/** The type of the first argument. */
export const first = (types: readonly ColumnType[]) => types[0] ?? UNKNOWN;

/** The type that all have in common, or `result` where they have one. */
export const together = (result?: ColumnType) => (types: readonly ColumnType[]) => {
  const common = commonTypeOf(types);
  return common === null ? unlike(types) : (result ?? common);
};
