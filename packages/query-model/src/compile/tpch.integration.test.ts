import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import { canonicalRows, openEngines, runGraph, type TestEngine } from "../testing/engines.ts";
import { generateTpch, loadTpch } from "../testing/tpch/load-tpch.ts";
import { TPCH_FIRST } from "../testing/tpch/tpch-graphs-1-to-11.ts";
import { TPCH_SECOND } from "../testing/tpch/tpch-graphs-12-to-22.ts";
import { TPCH_SQL } from "../testing/tpch/tpch-sql.ts";
import { compileGraph } from "./compile-graph.ts";

const python = process.env["AIWEB_PYTHON"] ?? "";
if (python === "") process.stdout.write(`skipped: TPC-H's data needs Python for its generator. ${process.env["AIWEB_PYTHON_PROBLEM"] ?? "AIWEB_PYTHON is not set."}\n`);

const folder = mkdtempSync(join(tmpdir(), "aiweb-tpch-"));
let engines: TestEngine[] = [];

beforeAll(async () => {
  if (python === "") return;
  // the database server is another user
  chmodSync(folder, 0o755);
  await generateTpch(python, 0.01, folder);
  const opened = await openEngines(`${inject("postgresUrl")}postgres`);
  engines = opened.engines;
  for (const sentence of opened.missing) process.stdout.write(`skipped: ${sentence}\n`);
  for (const engine of engines) await loadTpch(engine, folder);
}, 180_000);
afterAll(async () => {
  for (const engine of engines) await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(python === "").each([...TPCH_FIRST, ...TPCH_SECOND])("TPC-H $id gives what hand-written SQL gives", async (graph) => {
  const checked = checkGraph(graph);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const engine of engines) {
    const compiled = compileGraph(checked, graph.outputs[0]?.node ?? "", engine.engine);
    const byHand = (TPCH_SQL[graph.id] ?? "").replaceAll("{double}", engine.engine === "postgres" ? "double precision" : "double");
    expect(canonicalRows(await runGraph(engine, compiled), compiled.columns), `${engine.engine}: ${compiled.sql}`).toEqual(canonicalRows(await engine.run(byHand), compiled.columns));
  }
});
