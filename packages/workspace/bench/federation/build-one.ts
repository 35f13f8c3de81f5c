import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { z } from "zod";

const workspace = join(import.meta.dirname, "../../../..");
const apps = join(workspace, "apps");
const remotes = readdirSync(apps).filter((name) => name !== "shell" && existsSync(join(apps, name, "federation.config.ts")));

const manifest = z.record(z.string(), z.object({ file: z.string(), imports: z.array(z.string()).default([]), css: z.array(z.string()).default([]) }));
const digests = z.object({ pages: z.record(z.string(), z.string()) });

/** Shell and remotes as one build of Vite. */
export interface OneBuild {
  folder: string;
  /** As the build wrote it. */
  html: string;
  /** `sha384-…` of scripts and style sheets by address. */
  digests: Record<string, string>;
  /** Addresses of all that these sources need at once, styles too; paths from the workspace. */
  filesOf: (sources: readonly string[]) => string[];
}

/** The module by which the shell reaches remotes: plain imports in the place of the federation. Everything else of the shell stays as it is. */
function plainRuntime(): string {
  const modules = remotes.flatMap((name) => {
    const expose = join(apps, name, "src/expose");
    const widgets = existsSync(join(expose, "widgets")) ? readdirSync(join(expose, "widgets")).filter((file) => /^[a-z0-9-]+\.tsx$/.test(file)) : [];
    return ["routes.tsx", ...widgets.map((file) => `widgets/${file}`)].map((file) => `"aiweb_${name.replaceAll("-", "_")}/${file.replace(/\.tsx$/, "")}": () => import(${JSON.stringify(join(expose, file))}),`);
  });
  return `const modules = {\n${modules.join("\n")}\n};\nexport const createFederationRuntime = () => ({ register: () => undefined, load: (id) => modules[id]() });\n`;
}

/**
 * The shell's entry waits for the start, and the start for the first remote's routes. In one build those import parts
 * that lie in the entry's own file: each would wait for the other, until the start gives up and draws without it.
 */
const entry = 'import "@aiweb/ui/styles.css";\nimport { start } from "./app/bootstrap.tsx";\n\nvoid start();\n';

/**
 * The shell's own configuration, and groups as remotes have them: the frame of each, and what many pages draw. Without,
 * a page would begin with forty files, and one build would look worse than it need be; other groupings were heavier.
 */
const viteConfig = String.raw`
import { shellConfig } from "@aiweb/federation/preset";
import { defineConfig, mergeConfig } from "vite";
const frames = ${JSON.stringify(remotes)}.map((name) => ({ name: "frame-" + name, test: new RegExp("apps/" + name + "/src/(?:app/[^/]+$|.*-(?:search|words)\\.ts$)") }));
const heavy = "packages/ui/src/(?:entries|components/(?:chat|code-editor|command-palette|diff-view|form|line-chart|markdown|number-field|overlays|tree))/";
const parts = { name: "parts", test: new RegExp("^(?!.*" + heavy + ").*(?:packages/ui/src/|node_modules/lucide-react/)"), minShareCount: 4 };
export default defineConfig((environment) => mergeConfig(shellConfig({ port: 5300 })(environment), { build: { manifest: "manifest.json", rolldownOptions: { output: { codeSplitting: { groups: [...frames, parts] } } } } }));
`;

/** Builds the variant from the workspace's sources, in a folder of its own that goes when the benchmark ends. */
export async function buildOne(): Promise<OneBuild> {
  const scratch = mkdtempSync(join(tmpdir(), "aiweb-one-build-"));
  process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
  const shell = join(scratch, "apps/shell");
  mkdirSync(shell, { recursive: true });
  cpSync(join(apps, "shell"), shell, { recursive: true, filter: (path) => !["node_modules", "dist", "storybook-static"].includes(basename(path)) });
  cpSync(join(workspace, "tsconfig.base.json"), join(scratch, "tsconfig.base.json"));
  symlinkSync(join(apps, "shell/node_modules"), join(shell, "node_modules"));
  writeFileSync(join(shell, "src/remotes/federation-runtime.ts"), plainRuntime());
  writeFileSync(join(shell, "src/main.tsx"), entry);
  writeFileSync(join(shell, "vite.config.ts"), viteConfig);
  const vite = spawn(process.execPath, [join(workspace, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], { cwd: shell, stdio: ["ignore", 2, 2] });
  const status = await new Promise((resolve) => vite.once("close", resolve));
  if (status !== 0) throw new Error("The one-build variant did not build; Vite's words are above.");
  const folder = join(shell, "dist");
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  return { folder, html: readFileSync(join(folder, "index.html"), "utf8"), digests: digests.parse(read("integrity.json")).pages, filesOf: filesBy(manifest.parse(read("manifest.json"))) };
}

function filesBy(chunks: z.infer<typeof manifest>): OneBuild["filesOf"] {
  return (sources) => {
    const seen = new Set<string>();
    const add = (key: string): void => {
      if (seen.has(key)) return;
      seen.add(key);
      chunks[key]?.imports.forEach(add);
    };
    for (const source of sources) {
      const key = Object.keys(chunks).find((one) => one.endsWith(source));
      if (key === undefined) throw new Error(`The one-build variant has no file of ${source}.`);
      add(key);
    }
    return [...new Set([...seen].flatMap((key) => [...(chunks[key] === undefined ? [] : [chunks[key].file]), ...(chunks[key]?.css ?? [])]))].map((file) => `/${file}`);
  };
}
