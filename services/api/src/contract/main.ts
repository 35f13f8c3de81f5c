import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contractFolder, formatContract, publishedContracts, readContract } from "./contract-files.ts";
import { judgeContract } from "./judge-contract.ts";

/** npm run contract-report: writes the file of this version of the back end's contract, where remotes that are out can live with it. */
const now = readContract();
const former = (await publishedContracts()).at(-1);
const problem = former === undefined ? null : judgeContract(former, now);
const file = join(contractFolder, `${now.version}.json`);
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else if (!existsSync(file)) await writeFile(file, formatContract(now));
