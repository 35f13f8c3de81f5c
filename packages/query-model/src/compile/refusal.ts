import type { Engine } from "../graph/expression.ts";

export const ENGINE_NAMES: Record<Engine, string> = { duckdb: "DuckDB", postgres: "PostgreSQL", mariadb: "MariaDB" };

/** An engine cannot give what a node means. The sentence names the engine and says what can be done. */
export class Refusal extends Error {
  readonly engine: Engine;
  /** The node, once it is known. */
  readonly node: string | undefined;

  constructor(engine: Engine, sentence: string, node?: string) {
    super(sentence);
    this.name = "Refusal";
    this.engine = engine;
    this.node = node;
  }
}
