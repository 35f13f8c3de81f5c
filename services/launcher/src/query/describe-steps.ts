import { describeType } from "@aiweb/contracts/query/column-type";
import type { CompiledGraph } from "@aiweb/query-model/compile/compile-graph";
import { ParameterPlace, type BoundValue } from "@aiweb/query-model/compile/fragment";
import type { Plan } from "@aiweb/query-model/plan/plan-graph";

function write(value: BoundValue): string {
  return value instanceof ParameterPlace ? `parameter ${value.parameter}` : JSON.stringify(value);
}

/** A statement as SQL, its title and what is bound as remarks. */
function step(title: string, text: string, values: readonly BoundValue[]): string {
  return [`-- ${title}`, `${text};`, ...values.map((value, index) => `-- ${index + 1}: ${write(value)}`)].join("\n");
}

/** One compiled statement: what its asserts ask first, and itself. `where` runs it. */
export function describeStatement({ sql, parameters, columns, checks }: CompiledGraph, where: string, does = `gives ${columns.map(({ name }) => name).join(", ")}`): string {
  return [...checks.map((check) => step(`${where}, asked first: a row means ${check.says}`, check.sql, check.parameters)), step(`${where}, ${does}`, sql, parameters)].join("\n\n");
}

/** The steps of a plan in their order: who runs which SQL, and which columns go where. */
export function describePlan({ steps, notes }: Plan): string {
  const written = steps.map((one, index) => {
    const where = `step ${index + 1} of ${steps.length}: ${one.connection === null ? "AIWeb's own DuckDB" : `${one.connection} (${one.engine})`}`;
    const columns = one.columns.map(({ name, type }) => `${name} ${describeType(type)}`).join(", ");
    return describeStatement(one, where, one.ships === null ? undefined : `ships ${columns} as ${one.ships.name}`);
  });
  return [...notes.map((note) => `-- ${note}`), ...written].join("\n\n");
}
