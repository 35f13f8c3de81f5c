import { AppError } from "@aiweb/contracts/errors/app-error";
import type { LoadedTable } from "./duckdb/duckdb-engine.ts";
import type { Batch, DataEngine, Run, RunOptions, Statement } from "./port.ts";

/** A statement of a plan, with what is bound. */
export type RunnableStep = Statement & {
  /** The connection whose engine runs it; null for AIWeb's own DuckDB. */
  connection: string | null;
  /** Asked first: a row means the sentence, and nothing is given. */
  checks: readonly (Statement & { says: string })[];
  /** The table of AIWeb's own DuckDB that its rows go to; null for the last step. */
  ships: LoadedTable | null;
};

/** AIWeb's own engine, which holds what the others send. */
export type LocalEngine = DataEngine & { load: (table: LoadedTable, batches: AsyncIterable<Batch>, options?: RunOptions) => Promise<number> };

async function gives(engine: DataEngine, statement: Statement, options: RunOptions): Promise<boolean> {
  const { batches } = await engine.run(statement, options);
  for await (const { rows } of batches) if (rows > 0) return true;
  return false;
}

/**
 * Runs a plan: what is shipped goes to AIWeb's own DuckDB, each connection beside the others, and the last step's rows come
 * out. One step that fails ends the others. Throws `assertion-failed` with the sentence of a check that does not hold.
 */
export async function runPlan(steps: readonly RunnableStep[], { engines, local }: { engines: ReadonlyMap<string, DataEngine>; local: LocalEngine }, options: RunOptions = {}): Promise<Run> {
  const failing = new AbortController();
  const signal = options.signal === undefined ? failing.signal : AbortSignal.any([options.signal, failing.signal]);
  const engineOf = ({ connection }: RunnableStep): DataEngine => {
    const engine = connection === null ? local : engines.get(connection);
    if (engine === undefined) throw new AppError("invalid-input", `There is no connection ${connection}. Name its source.`);
    return engine;
  };
  const start = async (step: RunnableStep): Promise<Run> => {
    const engine = engineOf(step);
    for (const check of step.checks) if (await gives(engine, check, { ...options, signal })) throw new AppError("assertion-failed", `A check does not hold: ${check.says}`);
    return await engine.run(step, { ...options, signal });
  };
  const ship = async (step: RunnableStep, table: LoadedTable): Promise<void> => {
    try {
      const { batches } = await start(step);
      await local.load(table, batches, { ...options, signal });
    } catch (error) {
      failing.abort();
      throw error;
    }
  };
  const last = steps.at(-1);
  if (last === undefined) throw new Error("A plan has a step at least.");
  const shipped = await Promise.allSettled(steps.flatMap((step) => (step.ships === null ? [] : [ship(step, step.ships)])));
  // the first to fail is the reason; the others were ended by it
  const reasons = shipped.flatMap((outcome): unknown[] => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (reasons.length > 0) throw reasons.find((reason) => !(reason instanceof AppError && reason.code === "query-cancelled")) ?? reasons[0];
  return await start(last);
}
