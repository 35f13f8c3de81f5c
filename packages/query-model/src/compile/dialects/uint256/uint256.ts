import { describeType, type ColumnType } from "@aiweb/contracts/query/column-type";
import type { Engine } from "../../../graph/expression.ts";
import { castTo, type Fragment } from "../../fragment.ts";
import { ENGINE_NAMES, Refusal } from "../../refusal.ts";
import type { FunctionMapping } from "../dialect.ts";

export const MOST_UINT256 = (2n ** 256n - 1n).toString();

/** How many digits the text of a uint256 has, where an engine's decimals end. */
export const UINT256_DIGITS = 78;

/** How an engine keeps whole numbers of 256 bits. What leaves 0 to 2^256 - 1 is an error when it comes. */
export type Uint256 = {
  from: (value: Fragment, type: ColumnType) => Fragment;
  to: (value: Fragment, type: ColumnType, typeName: string) => Fragment;
};

type Kinds<T> = Partial<Record<ColumnType["kind"], T>>;

/** The casts from and to uint256, by the other type's kind; the others are refused. */
export function casts(engine: Engine, from: Kinds<(value: Fragment) => Fragment>, to: Kinds<Uint256["to"]>): Uint256 {
  const refuse = (type: ColumnType): never => {
    throw new Refusal(engine, `There is no cast between ${describeType(type)} and uint256, on ${ENGINE_NAMES[engine]} or elsewhere. Cast to text or to a decimal between them.`);
  };
  return {
    from: (value, type) => from[type.kind]?.(value) ?? refuse(type),
    to: (value, type, typeName) => to[type.kind]?.(value, type, typeName) ?? refuse(type),
  };
}

/** A cast as the engine has it. */
export const asIs: Uint256["to"] = (value, _type, typeName) => castTo(value, typeName);

/** One mapping where a uint256 takes part, and another elsewhere. */
export const whereUint256 =
  (ofUint256: FunctionMapping, otherwise: FunctionMapping): FunctionMapping =>
  (parts, result) =>
    (parts.some(({ type }) => type.kind === "uint256") ? ofUint256 : otherwise)(parts, result);
