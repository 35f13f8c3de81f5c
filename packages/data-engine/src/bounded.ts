import { AppError } from "@aiweb/contracts/errors/app-error";
import { DEFAULT_LIMITS, type Batch, type RunOptions } from "./port.ts";

/** Why a run was ended from outside. */
export type Ended = "cancelled" | "timeout";

export function endedError(ended: Ended, cause?: unknown): AppError {
  return ended === "cancelled" ? new AppError("query-cancelled", "The query was cancelled.", { cause }) : new AppError("query-timeout", "The query took longer than it may. Narrow it, or ask for less at a time.", { cause });
}

/** Watches a run's time and its caller: calls `end` once when either wants it ended. */
export class RunWatch {
  readonly limits;
  #ended: Ended | null = null;
  readonly #end: (why: Ended) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #signal: AbortSignal;
  readonly #onAbort = () => this.#tell("cancelled");

  /** `closing` ends it as its caller's signal does: the engine is let go of. */
  constructor({ limits, signal: given }: RunOptions, closing: AbortSignal, end: (why: Ended) => void) {
    const signal = given === undefined ? closing : AbortSignal.any([given, closing]);
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    if (signal.aborted) throw endedError("cancelled");
    this.#end = end;
    this.#timer = setTimeout(() => this.#tell("timeout"), this.limits.timeoutMs);
    this.#signal = signal;
    signal.addEventListener("abort", this.#onAbort, { once: true });
  }

  get ended(): Ended | null {
    return this.#ended;
  }

  #tell(why: Ended): void {
    if (this.#ended !== null) return;
    this.#ended = why;
    this.stop();
    this.#end(why);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#signal.removeEventListener("abort", this.#onAbort);
  }
}

/** The batches, until they hold more rows than they may: then an AppError `too-large`. */
export async function* limitRows(batches: AsyncIterable<Batch>, most: number): AsyncGenerator<Batch> {
  let rows = 0;
  for await (const batch of batches) {
    rows += batch.rows;
    if (rows > most) throw new AppError("too-large", `The query gives more than ${most.toLocaleString("en")} rows. Narrow it, or limit it.`);
    yield batch;
  }
}

/** Rows as columns. */
export function transpose<In, Out>(rows: readonly (readonly (In | null)[])[], decoders: readonly ((value: In | null) => Out)[]): Out[][] {
  return decoders.map((decode, index) => rows.map((row) => decode(row[index] ?? null)));
}
