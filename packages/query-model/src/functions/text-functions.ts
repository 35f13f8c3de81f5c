import { BOOLEAN, INTEGER, TEXT } from "@aiweb/contracts/query/column-type";
import { define, gives, INTEGERS, TEXTS, type FunctionDefinition } from "./function-definition.ts";

const nullability = "always";

export const TEXT_FUNCTIONS: readonly FunctionDefinition[] = [
  define("concatenate", "One text of several.", [TEXTS, TEXTS], gives(TEXT), { rest: TEXTS }),
  define("lower", "In small letters.", [TEXTS], gives(TEXT)),
  define("upper", "In capitals.", [TEXTS], gives(TEXT)),
  define("length", "How many characters.", [TEXTS], gives(INTEGER)),
  define("trim", "Without spaces at its ends.", [TEXTS], gives(TEXT)),
  define("trim-start", "Without spaces at its start.", [TEXTS], gives(TEXT)),
  define("trim-end", "Without spaces at its end.", [TEXTS], gives(TEXT)),
  define("left", "So many of its first characters; none below 1.", [TEXTS, INTEGERS], gives(TEXT)),
  define("right", "So many of its last characters; none below 1.", [TEXTS, INTEGERS], gives(TEXT)),
  define("substring", "The characters from a position on, the first being 1; so many of them, or all.", [TEXTS, INTEGERS, INTEGERS], gives(TEXT), { optional: 1 }),
  define("pad-left", "Of so many characters: filled with the third at its start, or cut at its end. NULL where the third is empty.", [TEXTS, INTEGERS, TEXTS], gives(TEXT), { nullability }),
  define("pad-right", "Of so many characters: filled with the third at its end, or cut there. NULL where the third is empty.", [TEXTS, INTEGERS, TEXTS], gives(TEXT), { nullability }),
  define("repeat", "So often, one behind the other; empty below 1.", [TEXTS, INTEGERS], gives(TEXT)),
  define("reverse", "Its characters from the last to the first.", [TEXTS], gives(TEXT)),
  define("replace", "With each occurrence of the second made the third.", [TEXTS, TEXTS, TEXTS], gives(TEXT)),
  define("split-part", "The part at a position, from 1, between the separators; empty where there is none. NULL where the separator is empty.", [TEXTS, TEXTS, INTEGERS], gives(TEXT), { nullability }),
  define("position", "Where the second begins in the first, from 1; 0 where it does not.", [TEXTS, TEXTS], gives(INTEGER)),
  define("starts-with", "Whether the first begins with the second.", [TEXTS, TEXTS], gives(BOOLEAN)),
  define("ends-with", "Whether the first ends with the second.", [TEXTS, TEXTS], gives(BOOLEAN)),
  define("contains", "Whether the second stands in the first.", [TEXTS, TEXTS], gives(BOOLEAN)),
  define("like", "Whether the text is as the pattern: % is any characters, _ is one, \\ takes the next as it is.", [TEXTS, TEXTS], gives(BOOLEAN)),
  define("to-hex", "Its bytes in UTF-8, two hex digits each, in small letters.", [TEXTS], gives(TEXT)),
  define("from-hex", "The text whose bytes in UTF-8 these hex digits are; an error where they are none.", [TEXTS], gives(TEXT)),
];
