// npm run bench -- graphs [COUNT] [FIRST SEED]: random valid graphs give the same rows on every engine, or are refused.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareEngines } from "../src/testing/compare-engines.ts";
import { openEngines } from "../src/testing/engines.ts";
import { findMariaDb } from "../src/testing/mariadb-server.ts";
import { makeTables } from "../src/testing/invented-data.ts";
import { startPostgres } from "./shared/start-postgres.ts";

const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);
const targets = { differences: 0, engines: 3 };
const folder = mkdtempSync(join(tmpdir(), "aiweb-graphs-"));
chmodSync(folder, 0o755);
const postgres = await startPostgres(folder);
const mariadb = await findMariaDb();
try {
  const engines = await openEngines({ postgres: postgres.url, mariadb: mariadb.url });
  for (const engine of engines) await makeTables(engine);
  const compared = await compareEngines(engines, Array.from({ length: count }, (_, index) => first + index));
  for (const engine of engines) await engine.close();
  for (const difference of compared.differences.slice(0, 20)) process.stderr.write(`${difference}\n\n`);
  const figures = { graphs: count, firstSeed: first, engines: engines.map(({ engine }) => engine), missing: mariadb.missing, differences: compared.differences.length, withRows: compared.withRows, refused: compared.refused };
  const ok = compared.differences.length === 0 && engines.length === targets.engines;
  process.stdout.write(`${JSON.stringify({ bench: "graphs", ok, figures, targets })}\n`);
  process.exitCode = ok ? 0 : 1;
} finally {
  await mariadb.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
