import type { ColumnType } from "@aiweb/contracts/query/column-type";
import { asDecimal } from "../../../functions/common-type.ts";

type Bounds = { least: bigint; most: bigint };

/** The whole numbers that a type holds: all of an integer, and those of a decimal without its point. */
export function boundsOf(type: Extract<ColumnType, { kind: "integer" | "decimal" }>): Bounds {
  if (type.kind === "decimal") return { least: 1n - 10n ** BigInt(type.precision), most: 10n ** BigInt(type.precision) - 1n };
  return type.signed ? { least: -(2n ** BigInt(type.bits - 1)), most: 2n ** BigInt(type.bits - 1) - 1n } : { least: 0n, most: 2n ** BigInt(type.bits) - 1n };
}

/** Whether every value of one type is one of the other, so that a cast cannot fail. */
export function holdsAll(from: ColumnType, to: ColumnType): boolean {
  if (from.kind === "integer" && to.kind === "integer") return boundsOf(from).least >= boundsOf(to).least && boundsOf(from).most <= boundsOf(to).most;
  const given = asDecimal(from);
  if (given === null || to.kind !== "decimal") return false;
  // where digits are cut off, rounding may bring one more before the point
  const before = given.precision - given.scale + (given.scale > to.scale ? 1 : 0);
  return before <= to.precision - to.scale;
}
