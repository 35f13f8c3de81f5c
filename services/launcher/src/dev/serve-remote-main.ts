import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { root } from "../paths.mjs";
import { createBuildServer } from "./build-server.ts";

/** What of a remote's configuration is needed here. */
const configuration = z.object({ remote: z.object({ title: z.string(), port: z.number() }) });

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const { values } = parseArgs({ options: { remote: { type: "string" }, against: { type: "string" }, port: { type: "string" } } });
const name = values.remote ?? "";
const app = join(root, "apps", name);
if (!/^[a-z][a-z0-9-]*$/.test(name) || !existsSync(join(app, "federation.config.ts"))) fail(`There is no remote in apps/${name}. npm run generate -- remote ${name || "NAME"} makes one.`);
const against = values.against ?? `http://localhost:${process.env["AIWEB_PORT"] || "4300"}`;
if (!/^https?:/.test(against) || !URL.canParse(against)) fail(`${against} is no address. For example: --against https://aiweb.example.org`);
const { origin } = new URL(against);

const page = await fetch(`${origin}/profile`, { headers: { accept: "text/html" }, signal: AbortSignal.timeout(10_000) }).catch(() => fail(`Nothing answers at ${origin}. Start AIWeb there (npm start), or name another: --against URL`));
const isDevelopment = (await page.text()).includes("/@vite/client");

const { remote } = configuration.parse(await import(pathToFileURL(join(app, "federation.config.ts")).href));
const port = Number(values.port ?? remote.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`The port must be a number from 1 to 65535, not “${values.port}”. For example: --port 5401`);
const viteFile = join(root, "node_modules/vite/bin/vite.js");

/** A child of this process: it ends with it, and this one with the child. */
function run(words: string[], cwd: string, env: NodeJS.ProcessEnv = process.env) {
  const vite = spawn(process.execPath, [viteFile, ...words], { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => vite.kill());
  vite.once("exit", (status) => process.exit(status ?? 0));
  return createInterface({ input: vite.stdout });
}

/** Before a development AIWeb: the pages of this clone from source, hot, on the data of that one. */
async function serveSource(): Promise<void> {
  for await (const line of run(["--host", "127.0.0.1", "--port", String(port), "--strictPort"], join(root, "apps/shell"), { ...process.env, AIWEB_ORIGIN: origin })) {
    if (line.includes("Local:")) process.stdout.write(`${remote.title} is at http://localhost:${port}, from source, before ${origin}; what you save shows at once.\n`);
  }
}

/** Before a production AIWeb: a production build, made anew at each save. Halves made for development and for production do not mix. */
async function serveBuilds(): Promise<void> {
  const { server, built } = createBuildServer(join(app, "dist"), origin);
  server.listen(port, "127.0.0.1");
  await Promise.race([once(server, "listening"), once(server, "error").then(() => fail(`Port ${port} is taken by another program. Choose another: --port ${port + 100}`))]);
  let builds = 0;
  for await (const line of run(["build", "--watch"], app)) {
    if (!line.includes("built in")) continue;
    builds += 1;
    process.stdout.write(`${line.trim()}\n`);
    if (builds === 1) process.stdout.write(`${remote.title} is at http://localhost:${port}, built anew whenever you save.\nOpen ${origin} as somebody who ships it, press Alt Shift R, switch ${remote.title} to “This machine”, and enter that address.\n`);
    built();
  }
}

await (isDevelopment ? serveSource() : serveBuilds());
