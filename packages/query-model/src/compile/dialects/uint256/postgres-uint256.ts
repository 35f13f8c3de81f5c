import { sql } from "kysely";
import { castTo, type Fragment } from "../../fragment.ts";
import { postgresCast, within } from "../casts/postgres-casts.ts";
import { asIs, casts, MOST_UINT256 } from "./uint256.ts";

const MOST_KEPT = 10n ** 78n - 1n;

/** PostgreSQL's numeric(78, 0) holds more than 256 bits. */
export const postgresRanged = (value: Fragment): Fragment => within(value, { least: 0n, most: BigInt(MOST_UINT256) }, { typeName: "numeric(78, 0)", least: -MOST_KEPT, most: MOST_KEPT });

export const postgresUint256 = casts(
  "postgres",
  {
    integer: (value) => postgresRanged(castTo(value, "numeric")),
    decimal: (value) => postgresRanged(sql`round(${value})`),
    // what is no digit must not be read as a sign or an exponent
    text: (value) => postgresRanged(castTo(sql`regexp_replace(${value}, '[^0-9]', '?', 'g')`, "numeric")),
  },
  { text: asIs, integer: (value, type, typeName) => postgresCast(value, { kind: "uint256" }, type, typeName), decimal: asIs, float: asIs },
);

/** 32 bytes in hex as a number, by words of 32 bits: PostgreSQL 15 reads no more at once as one without a sign. */
export function postgresUint256OfHash(hash: Fragment): Fragment {
  const words = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => sql`cast(cast('x' || substring(${hash}, ${sql.raw(String(3 + 8 * index))}, 8) as bit(32)) as bigint) * cast(${sql.raw(String(2n ** BigInt(224 - 32 * index)))} as numeric)`);
  return sql`(${sql.join(words, sql` + `)})`;
}
