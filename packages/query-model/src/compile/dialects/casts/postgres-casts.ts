import { sql } from "kysely";
import { castTo, type Fragment } from "../../fragment.ts";
import type { Cast } from "../dialect.ts";
import { boundsOf, holdsAll } from "./bounds.ts";

/** A type that PostgreSQL has, and what it holds. */
type Kept = { typeName: string; least: bigint; most: bigint };

/**
 * A value of a type that holds more than it may be, which stands once in the text: shifted so that the first number above
 * is too much for the type, and then so that the first below is, it fails where it must.
 */
export function within(value: Fragment, { least, most }: { least: bigint; most: bigint }, kept: Kept): Fragment {
  const [up, down] = [kept.most - most, kept.least - least];
  const number = (shift: bigint) => sql.raw(shift < 0n ? `- ${-shift}` : `+ ${shift}`);
  return castTo(sql`${castTo(sql`${castTo(sql`${value} ${number(up)}`, kept.typeName)} ${number(down - up)}`, kept.typeName)} ${number(-down)}`, kept.typeName);
}

const KEPT: Record<string, Kept> = Object.fromEntries(
  [
    { typeName: "smallint", least: -(2n ** 15n), most: 2n ** 15n - 1n },
    { typeName: "integer", least: -(2n ** 31n), most: 2n ** 31n - 1n },
    { typeName: "bigint", least: -(2n ** 63n), most: 2n ** 63n - 1n },
    { typeName: "numeric(20, 0)", least: 1n - 10n ** 20n, most: 10n ** 20n - 1n },
  ].map((kept) => [kept.typeName, kept]),
);

export const postgresCast: Cast = (value, from, to, typeName) => {
  if (from.kind === "boolean" && to.kind === "integer") return castTo(castTo(value, "integer"), typeName);
  if (from.kind === "integer" && to.kind === "boolean") return sql`(${value} <> 0)`;
  const plain = castTo(value, typeName);
  const kept = KEPT[typeName];
  if (to.kind !== "integer" || kept === undefined || holdsAll(from, to)) return plain;
  const bounds = boundsOf(to);
  return bounds.least === kept.least && bounds.most === kept.most ? plain : within(plain, bounds, kept);
};
