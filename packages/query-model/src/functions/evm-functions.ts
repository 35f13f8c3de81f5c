import { BOOLEAN, INTEGER, TEXT, UINT256, type ColumnType } from "@aiweb/contracts/query/column-type";
import { define, gives, HASHES, INTEGERS, TEXTS, UINT256S, type FunctionDefinition } from "./function-definition.ts";

const ADDRESS: ColumnType = { kind: "evmAddress" };
const HASH: ColumnType = { kind: "evmHash" };

/** Functions of an EVM chain's values. Hex is text after 0x; what they give is in small letters. */
export const EVM_FUNCTIONS: readonly FunctionDefinition[] = [
  define("format-units", "An amount in its smallest unit as text with so many digits behind the point (a literal, 0 to 77): 18 makes ether of wei.", [UINT256S, INTEGERS], gives(TEXT)),
  define("parse-units", "Text as an amount in the smallest unit of so many digits (a literal, 0 to 77); an error where it is none, or has more.", [TEXTS, INTEGERS], gives(UINT256)),
  define("word", "The 32 bytes of hex data at a place, from 0; NULL where they are not there.", [TEXTS, INTEGERS], gives(HASH), { nullability: "always" }),
  define("byte-text", "So many bytes of hex data from a place on, from 0, as hex data; NULL where they are not there.", [TEXTS, INTEGERS, INTEGERS], gives(TEXT), { nullability: "always" }),
  define("hash-to-address", "The address in the last 20 of 32 bytes.", [HASHES], gives(ADDRESS)),
  define("hash-to-uint256", "The 32 bytes as a whole number.", [HASHES], gives(UINT256)),
  define("hash-to-integer", "The 32 bytes as a whole number with a sign (two's complement); an error where 64 bits do not hold it.", [HASHES], gives(INTEGER)),
  define("hash-to-boolean", "Whether one of 32 bytes is not 0.", [HASHES], gives(BOOLEAN)),
];
