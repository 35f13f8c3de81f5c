// npm run generate -- remote NAME, procedure FEATURE NAME or component WHERE NAME: writes the beginnings of something new, in house style.
import "./require-node.mjs";
import path from "node:path";
import { root } from "./paths.mjs";
import { runScript } from "./process/run-script.mjs";

const [generator = "", ...words] = process.argv.slice(2);
Object.assign(process.env, { NX_DAEMON: "false", NX_TUI: "false" });
await runScript(path.join(root, "node_modules/nx/dist/bin/nx.js"), { args: ["generate", `@aiweb/workspace:${generator}`, ...words], cwd: root, browser: false });
