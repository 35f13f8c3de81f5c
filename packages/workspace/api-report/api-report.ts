import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../../..");
const federation = join(root, "packages/federation");

/** What remotes import of `@aiweb/federation`, as declarations; committed, so that a change of it is seen and judged. */
export const reportFile = join(federation, "api-report.d.ts.txt");

/** Declarations without remarks and empty lines: words may change freely. */
function bare(declarations: string): string {
  return declarations
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");
}

/** The declarations that follow from the package's index, file by file. */
export async function readApi(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "aiweb-api-report-"));
  try {
    const source = join(federation, "src");
    const words = ["-p", join(federation, "tsconfig.json"), "--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rootDir", source, "--outDir", folder];
    await promisify(execFile)(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...words]);
    const files = new Map<string, string>();
    async function follow(path: string): Promise<void> {
      if (files.has(path)) return;
      const text = bare(await readFile(path, "utf8"));
      files.set(path, text);
      for (const [, specifier = ""] of text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)) await follow(resolve(path, "..", specifier.replace(/\.tsx?$/, ".d.ts")));
    }
    await follow(join(folder, "index.d.ts"));
    const sections = [...files].map(([path, text]) => `// ${relative(folder, path)}\n${text}`);
    return `${sections.toSorted().join("\n\n")}\n`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function versionOf(api: string): [number, number, number] {
  const [, major, minor, patch] = /hostApiVersion = "(\d+)\.(\d+)\.(\d+)"/.exec(api) ?? [];
  return [Number(major), Number(minor), Number(patch)];
}

/**
 * Why the API may not change like this; null where it may. Within a major version lines only come, and then the minor
 * one is raised: a remote that was built yesterday runs in today's shell. What a remote hands over (a command of the
 * palette) must stay optional where it grows, which no comparison of lines sees.
 */
export function judge(before: string, after: string): string | null {
  if (before === after) return null;
  const [major, minor] = versionOf(before);
  const [nextMajor, nextMinor] = versionOf(after);
  if (nextMajor > major) return null;
  const left = new Map<string, number>();
  for (const line of after.split("\n")) left.set(line, (left.get(line) ?? 0) + 1);
  const gone = before.split("\n").filter((line) => {
    if (line.includes("hostApiVersion = ")) return false;
    const rest = left.get(line) ?? 0;
    left.set(line, rest - 1);
    return rest <= 0;
  });
  if (gone.length > 0) return `These lines of the API of @aiweb/federation are gone or changed, which remotes that are out may use:\n\n${gone.join("\n")}\n\nAdd beside them, or raise the major version of the host API (packages/federation/src/host-api.ts).`;
  if (nextMinor <= minor) return "The API of @aiweb/federation has grown: raise the minor version of the host API (packages/federation/src/host-api.ts), so that a remote can ask for it.";
  return null;
}
