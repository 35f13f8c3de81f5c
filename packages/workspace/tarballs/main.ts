import { join, resolve } from "node:path";
import { packPackages } from "./pack.ts";

/** npm run tarballs [-- FOLDER]: what a remote in a repository of its own installs; a line of JSON says where it lies. */
const into = resolve(process.argv[2] ?? join(import.meta.dirname, "../dist/tarballs"));
process.stdout.write(`${JSON.stringify(await packPackages(into))}\n`);
