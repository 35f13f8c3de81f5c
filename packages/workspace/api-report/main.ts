import { readFile, writeFile } from "node:fs/promises";
import { judge, readApi, reportFile } from "./api-report.ts";

/** npm run api-report: writes the report of @aiweb/federation's API anew, where the change of it is one that remotes can live with. */
const before = await readFile(reportFile, "utf8").catch(() => "");
const after = await readApi();
const problem = before === "" ? null : judge(before, after);
if (problem === null) await writeFile(reportFile, after);
else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
