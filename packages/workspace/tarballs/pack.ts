import { execFile } from "node:child_process";
import { copyFile, glob, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");

/** What a remote in a repository of its own is built with. */
const PACKAGES = ["federation", "ui", "api-client"] as const;

/** Entries for the workspace's own stories and gates. */
const ofTheWorkspace = /^\.\/(?:stor(?:y|ies)|examples|component-)/;

const versions = z.record(z.string(), z.string());
const packageFile = z.object({ name: z.string(), version: z.string(), license: z.string(), type: z.literal("module"), sideEffects: z.array(z.string()).optional(), exports: versions, dependencies: versions });

/** Compiles what follows from these files, to JavaScript or declarations beside declarations, each by its own name. */
async function compile(folder: string, files: readonly string[], options: Record<string, unknown>): Promise<void> {
  // where its packages are found, and neither git nor lint look
  const config = join(folder, "node_modules", `tsconfig.packed-${process.pid}.json`);
  const compilerOptions = { noEmit: false, declaration: true, rootDir: join(folder, "src"), ...options };
  await writeFile(config, JSON.stringify({ extends: join(folder, "tsconfig.json"), compilerOptions, files: files.map((file) => join(folder, file)), include: [] }));
  try {
    await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", config]);
  } catch (error) {
    throw new Error(`${relative(root, folder)} cannot be packed: ${error instanceof Error && "stdout" in error ? String(error.stdout) : ""}`, { cause: error });
  } finally {
    await rm(config);
  }
}

/** The api's contract as one file: a client needs what goes in and out, not the server's context. */
async function writeRouterTypes(to: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aiweb-router-"));
  try {
    await compile(join(root, "services/api"), ["src/router.ts"], { emitDeclarationOnly: true, outDir: folder });
    const types = await readFile(join(folder, "router.d.ts"), "utf8");
    const own = types.replaceAll(/import\("\.\/trpc\/(?:context|trpc)\.ts"\)\.\w+/g, "object");
    if (/"\.\.?\//.test(own)) throw new Error("The types of the router name another file of the api: look at writeRouterTypes.");
    await writeFile(to, own);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The version of each dependency that is installed here: exactly those that were tried together. */
async function pinned(folder: string, dependencies: Record<string, string>): Promise<Record<string, string>> {
  const pins = Object.keys(dependencies).map(async (name) => [name, z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(folder, "node_modules", name, "package.json"), "utf8"))).version]);
  return Object.fromEntries(await Promise.all(pins));
}

async function stage(name: (typeof PACKAGES)[number], staged: string): Promise<void> {
  const folder = join(root, "packages", name);
  const described = packageFile.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
  const entries = Object.entries(described.exports).filter(([entry]) => !ofTheWorkspace.test(entry));
  const dist = join(staged, "dist");
  await compile(folder, entries.map(([, file]) => file).filter((file) => /\.tsx?$/.test(file)), { rewriteRelativeImportExtensions: true, outDir: dist });
  for await (const file of glob("**/*.css", { cwd: join(folder, "src") })) {
    await mkdir(dirname(join(dist, file)), { recursive: true });
    await copyFile(join(folder, "src", file), join(dist, file));
  }
  if (name === "api-client") {
    await writeRouterTypes(join(dist, "router.d.ts"));
    for await (const file of glob("**/*.d.ts", { cwd: dist })) {
      const types = await readFile(join(dist, file), "utf8");
      const near = relative(dirname(file), "router.ts");
      await writeFile(join(dist, file), types.replaceAll('"@aiweb/api/router"', `"${near.startsWith(".") ? near : `./${near}`}"`));
    }
  }
  const built = (file: string): string => file.replace(/^\.\/src\//, "./dist/").replace(/\.tsx?$/, "");
  const exports = Object.fromEntries(entries.map(([entry, file]) => [entry, file.endsWith(".css") ? built(file) : { types: `${built(file)}.d.ts`, default: `${built(file)}.js` }]));
  await copyFile(join(root, "LICENSE"), join(staged, "LICENSE"));
  await writeFile(join(staged, "package.json"), `${JSON.stringify({ ...described, exports, files: ["dist"], dependencies: await pinned(folder, described.dependencies) }, null, 2)}\n`);
}

/** Packs the packages into a folder, as npm would publish them; gives the tarballs by the packages' names. */
export async function packPackages(into: string): Promise<Record<string, string>> {
  await mkdir(into, { recursive: true });
  const packed: Record<string, string> = {};
  for (const name of PACKAGES) {
    const staged = await mkdtemp(join(tmpdir(), `aiweb-pack-${name}-`));
    try {
      await stage(name, staged);
      const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", into], { cwd: staged, maxBuffer: 16 * 2 ** 20 });
      const answer: unknown = JSON.parse(stdout);
      const [made] = z.array(z.object({ filename: z.string() })).parse(Array.isArray(answer) ? answer : Object.values(z.record(z.string(), z.unknown()).parse(answer)));
      if (made === undefined) throw new Error(`npm packed nothing of ${name}.`);
      packed[`@aiweb/${name}`] = join(into, made.filename);
    } finally {
      await rm(staged, { recursive: true });
    }
  }
  return packed;
}
