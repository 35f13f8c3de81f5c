// npm run query -- check|compile GRAPH.json: what a query graph gives, and its SQL.
import "./require-node.mjs";
import path from "node:path";
import { root } from "./paths.mjs";
import { runScript } from "./process/run-script.mjs";

// Paths are those of the folder that npm was called in.
await runScript(path.join(root, "services/launcher/src/query/main.ts"), { args: process.argv.slice(2), cwd: process.env["INIT_CWD"] ?? process.cwd(), browser: false });
