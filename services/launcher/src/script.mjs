// node script.mjs FILE [ARGUMENTS]: runs a script of the workspace once the packages and a browser are there.
import "./require-node.mjs";
import path from "node:path";
import { root } from "./paths.mjs";
import { runScript } from "./process/run-script.mjs";

const [file = "", ...args] = process.argv.slice(2);
await runScript(path.resolve(root, file), { args, cwd: root, browser: true });
