import { faultOfLiteral } from "@aiweb/query-model/check/literal";
import { ParameterPlace, type BoundValue } from "@aiweb/query-model/compile/fragment";
import type { LiteralValue } from "@aiweb/query-model/graph/expression";
import type { Parameter } from "@aiweb/query-model/graph/query-graph";
import { describeType } from "@aiweb/contracts/query/column-type";
import { RequestFault } from "./read-arguments.ts";

function readValue({ name, type }: Parameter, text: string): LiteralValue {
  const value = type.kind === "boolean" ? (text === "true" ? true : text === "false" ? false : text) : text;
  const fault = faultOfLiteral(type, value);
  if (fault !== null) throw new RequestFault("wrong-value", `Parameter ${name} is ${describeType(type)}; this is ${JSON.stringify(text)}. ${fault}`);
  return value;
}

/** What is bound at each placeholder: the document's values, and those given for its parameters, by name. */
export function bindParameters(parameters: readonly Parameter[], given: ReadonlyMap<string, string>): (value: BoundValue) => LiteralValue {
  for (const name of given.keys()) {
    if (!parameters.some((parameter) => parameter.name === name)) throw new RequestFault("no-such-parameter", `There is no parameter ${name}. There are: ${parameters.map((parameter) => parameter.name).join(", ") || "none"}.`);
  }
  const values = new Map(
    parameters.map((parameter): [string, LiteralValue] => {
      const text = given.get(parameter.name);
      if (text !== undefined) return [parameter.id, readValue(parameter, text)];
      if (parameter.required && parameter.default === undefined) throw new RequestFault("parameter-missing", `Parameter ${parameter.name} needs a value: --param ${parameter.name}=…`);
      return [parameter.id, parameter.default ?? null];
    }),
  );
  return (value) => (value instanceof ParameterPlace ? (values.get(value.parameter) ?? null) : value);
}
