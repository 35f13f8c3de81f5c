import { z } from "zod";
import { uuid } from "../ids.ts";
import { rowSort } from "./read-rows.ts";

/** One cell whole, for a reader who opens or copies it; `row` is its position in the given order. */
export const readCellInput = z.object({ file: uuid, row: z.number().int().min(0), column: z.string(), sort: rowSort.nullish() });
/** `cut`: even alone it is too long to be sent; the file itself has the rest. */
export const readCellOutput = z.object({ value: z.unknown(), cut: z.boolean() });
