import { isDeepStrictEqual } from "node:util";

/** A JSON Schema as Zod writes it, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** Where two schemas part: a path in them, and what is wrong there. */
export type Fault = { at: string; why: string };

const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems"] as const;
const UPPER = ["maximum", "exclusiveMaximum", "maxLength", "maxItems"] as const;
const SAME = ["pattern", "format", "propertyNames", "prefixItems", "multipleOf", "contentEncoding"] as const;

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null && !Array.isArray(value);
const schemaOf = (value: unknown): Schema => (isSchema(value) ? value : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const typeName = ({ type }: Schema): string => (typeof type === "string" ? type : "anything");

/** The alternatives of a schema, each with one type; itself where it has none. */
function alternatives(schema: Schema): Schema[] {
  const branches = [...listOf(schema["anyOf"]), ...listOf(schema["oneOf"])];
  if (branches.length > 0) return branches.flatMap((branch) => alternatives(schemaOf(branch)));
  const { type, ...rest } = schema;
  if (Array.isArray(type)) return type.map((one: unknown) => ({ ...rest, type: one }));
  if (Array.isArray(schema["enum"])) return schema["enum"].map((value: unknown) => ({ ...rest, enum: undefined, type, const: value }));
  return [schema];
}

function literalFault(narrow: Schema, wide: Schema, at: string): Fault | null {
  if ("const" in wide && wide["const"] !== undefined) return isDeepStrictEqual(narrow["const"], wide["const"]) ? null : { at, why: `${JSON.stringify(narrow["const"])} is not known there` };
  const { const: value, ...rest } = narrow;
  const pattern = wide["pattern"];
  if (typeof value === "string" && typeof pattern === "string" && !new RegExp(pattern, "u").test(value)) return { at, why: `${JSON.stringify(value)} does not match ${pattern}` };
  return fault({ ...rest, pattern }, wide, at);
}

function boundFault(narrow: Schema, wide: Schema, at: string): Fault | null {
  for (const bound of LOWER) if (typeof wide[bound] === "number" && !(Number(narrow[bound] ?? Number.NEGATIVE_INFINITY) >= wide[bound])) return { at, why: `${bound} ${wide[bound]} is not kept` };
  for (const bound of UPPER) if (typeof wide[bound] === "number" && !(Number(narrow[bound] ?? Number.POSITIVE_INFINITY) <= wide[bound])) return { at, why: `${bound} ${wide[bound]} is not kept` };
  const other = SAME.find((keyword) => wide[keyword] !== undefined && !isDeepStrictEqual(narrow[keyword], wide[keyword]));
  return other === undefined ? null : { at, why: `${other} is another` };
}

function objectFault(narrow: Schema, wide: Schema, at: string): Fault | null {
  const [has, wants] = [schemaOf(narrow["properties"]), schemaOf(wide["properties"])];
  const always = new Set(listOf(narrow["required"]));
  const missing = listOf(wide["required"]).find((name): name is string => !always.has(name));
  if (missing !== undefined) return { at: `${at}.${missing}`, why: "it is not always there" };
  for (const [name, schema] of Object.entries(wants)) {
    const found = Object.hasOwn(has, name) ? fault(schemaOf(has[name]), schemaOf(schema), `${at}.${name}`) : null;
    if (found !== null) return found;
  }
  const [rest, wantedRest] = [narrow["additionalProperties"], wide["additionalProperties"]];
  return isSchema(wantedRest) && isSchema(rest) ? fault(rest, wantedRest, `${at}[…]`) : null;
}

function branchFault(narrow: Schema, wide: Schema, at: string): Fault | null {
  if ("const" in narrow && narrow["const"] !== undefined) return literalFault(narrow, wide, at);
  if ("const" in wide && wide["const"] !== undefined) return { at, why: `it may be something other than ${JSON.stringify(wide["const"])}` };
  if (wide["type"] === undefined) return null;
  const sameType = narrow["type"] === wide["type"] || (narrow["type"] === "integer" && wide["type"] === "number");
  if (!sameType) return { at, why: `it is ${typeName(narrow)}, not ${typeName(wide)}` };
  const bound = boundFault(narrow, wide, at);
  if (bound !== null) return bound;
  if (wide["type"] === "object") return objectFault(narrow, wide, at);
  if (wide["type"] === "array") return fault(schemaOf(narrow["items"]), schemaOf(wide["items"]), `${at}[]`);
  return null;
}

/**
 * Why a value of `narrow` need not be one of `wide`; null where it always is. Structural, for the schemas that Zod
 * writes: what an object has beyond the other's properties does not matter, because readers leave it and writers are
 * stripped of it.
 */
export function fault(narrow: Schema, wide: Schema, at: string): Fault | null {
  if (isDeepStrictEqual(narrow, wide)) return null;
  const wider = alternatives(wide);
  for (const branch of alternatives(narrow)) {
    const faults = wider.map((one) => branchFault(branch, one, at));
    if (!faults.includes(null)) return faults.find((one) => one !== null && one.at !== at) ?? faults[0] ?? { at, why: "nothing is taken there" };
  }
  return null;
}
