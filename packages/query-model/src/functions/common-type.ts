import { MOST_DIGITS, sameType, WIDE_INTEGER, type ColumnType } from "@aiweb/contracts/query/column-type";

type Decimal = Extract<ColumnType, { kind: "decimal" }>;

export function isNumber(type: ColumnType): boolean {
  return type.kind === "integer" || type.kind === "decimal" || type.kind === "float" || type.kind === "uint256";
}

/** Decimal digits that hold every value of an integer type. */
export function asDecimal(type: ColumnType): Decimal | null {
  if (type.kind === "decimal") return type;
  if (type.kind !== "integer") return null;
  return { kind: "decimal", precision: { 8: 3, 16: 5, 32: 10, 64: type.signed ? 19 : 20 }[type.bits], scale: 0 };
}

function commonInteger(first: Extract<ColumnType, { kind: "integer" }>, second: Extract<ColumnType, { kind: "integer" }>): ColumnType {
  if (first.signed === second.signed) return first.bits >= second.bits ? first : second;
  const [signed, unsigned] = first.signed ? [first, second] : [second, first];
  if (unsigned.bits === 64) return WIDE_INTEGER;
  const needed = unsigned.bits === 8 ? 16 : unsigned.bits === 16 ? 32 : 64;
  return { kind: "integer", bits: signed.bits > needed ? signed.bits : needed, signed: true };
}

/** The decimal with the places of both. Where 38 digits do not hold every value of both, one that does not fit is an error when it comes. */
function commonDecimal(first: Decimal, second: Decimal): Decimal {
  const scale = Math.max(first.scale, second.scale);
  const precision = Math.max(first.precision - first.scale, second.precision - second.scale) + scale;
  return { kind: "decimal", precision: Math.min(precision, MOST_DIGITS), scale };
}

/** The type that values of both are compared and united in; null where they have none without a cast. */
export function commonType(first: ColumnType, second: ColumnType): ColumnType | null {
  if (sameType(first, second)) return first;
  if (first.kind === "unknown" || second.kind === "unknown") return { kind: "unknown" };
  if (first.kind === "integer" && second.kind === "integer") return commonInteger(first, second);
  if (first.kind === "uint256" || second.kind === "uint256") {
    const other = first.kind === "uint256" ? second : first;
    return other.kind === "integer" ? { kind: "uint256" } : null;
  }
  if (isNumber(first) && isNumber(second)) {
    if (first.kind === "float" || second.kind === "float") return { kind: "float", bits: 64 };
    const [one, other] = [asDecimal(first), asDecimal(second)];
    return one === null || other === null ? null : commonDecimal(one, other);
  }
  if (first.kind === "list" && second.kind === "list") {
    const of = commonType(first.of, second.of);
    return of === null ? null : { kind: "list", of };
  }
  return null;
}

/** The common type of all; null where there is none. */
export function commonTypeOf(types: readonly ColumnType[]): ColumnType | null {
  const [first, ...rest] = types;
  return first === undefined ? null : rest.reduce<ColumnType | null>((common, type) => (common === null ? null : commonType(common, type)), first);
}
