// npm run remote -- publish|promote|rollback|pause|kill|resume|list|audit|key …: ships remotes.
import "./require-node.mjs";
import path from "node:path";
import { root } from "./paths.mjs";
import { runScript } from "./process/run-script.mjs";

// Paths are those of the folder that npm was called in.
await runScript(path.join(root, "services/launcher/src/remote/main.ts"), { args: process.argv.slice(2), cwd: process.env["INIT_CWD"] ?? process.cwd(), browser: false });
