import { describeType, type ColumnType } from "@aiweb/contracts/query/column-type";

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
export const INTEGERS = accepts("a whole number", "integer");
export const TEXTS = accepts("text", "text");
export const DATES = accepts("a date or a timestamp", "date", "timestamp");
export const LISTS = accepts("a list", "list");
export const JSONS = accepts("JSON", "json");

/** The sentence for types that do not go together. */
export function unlike(types: readonly ColumnType[]): string {
  return `${types.map(describeType).join(" and ")} do not go together. Cast one of them.`;
}
