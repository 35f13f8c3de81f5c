import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import { canonicalRows, runGraph } from "../testing/engines.ts";
import { generateTpch, loadTpch } from "../testing/tpch/load-tpch.ts";
import { TPCH_FIRST } from "../testing/tpch/tpch-graphs-1-to-11.ts";
import { TPCH_SECOND } from "../testing/tpch/tpch-graphs-12-to-22.ts";
import { TPCH_SQL } from "../testing/tpch/tpch-sql.ts";
import { setUpEngines } from "../testing/set-up-engines.ts";
import { compileGraph } from "./compile-graph.ts";

const python = process.env["AIWEB_PYTHON"] ?? "";
if (python === "") process.stdout.write(`skipped: TPC-H's data needs Python for its generator. ${process.env["AIWEB_PYTHON_PROBLEM"] ?? "AIWEB_PYTHON is not set."}\n`);

const folder = mkdtempSync(join(tmpdir(), "aiweb-tpch-"));

beforeAll(async () => {
  // the database server is another user
  chmodSync(folder, 0o755);
  if (python !== "") await generateTpch(python, 0.01, folder);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const engines = setUpEngines(async (engine) => {
  if (python !== "") await loadTpch(engine, folder);
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
