import { readdirSync } from "node:fs";
import path from "node:path";
import { root, trainer } from "./paths.mjs";

const folders = [path.join(root, "packages/workspace/bench"), path.join(root, "packages/query-model/bench"), path.join(trainer, "bench")];

/** Every benchmark by its NAME in npm run bench -- NAME; folders beside them hold what they need. @returns {Map<string, string>} */
export function listBenches() {
  const files = folders.flatMap((folder) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && /\.(ts|py)$/.test(entry.name)).map((entry) => path.join(folder, entry.name)));
  return new Map(files.map((file) => [path.parse(file).name, file]));
}
