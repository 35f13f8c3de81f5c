import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { readFile, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { hostApiVersion } from "../host-api.ts";
import type { RemoteDefinition } from "./define-remote.ts";
import { listFiles } from "./precompress.ts";

/** Describes the newest build; the api composes /registry.json of these. */
const remoteRecordFile = "remote.json";

/** The plugin's manifest, as served from the version's folder. */
export const manifestFile = "mf-manifest.json";

/** Digest of what a build wrote: the same sources give the same version, whoever builds. */
async function contentDigest(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const path of await listFiles(folder)) {
    if (!path.endsWith(".br")) {
      hash.update(path).update("\0").update(await readFile(join(folder, path))).update("\0");
    }
  }
  return hash.digest("hex");
}

function packageVersion(root: string): string {
  const found: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (typeof found === "object" && found !== null && "version" in found && typeof found.version === "string") {
    return found.version;
  }
  throw new Error(`${root}/package.json has no version.`);
}

/** When the sources were last committed; without git, when the package was unpacked. Building again does not change it. */
function sourceTime(root: string): string {
  try {
    const seconds = execFileSync("git", ["log", "-1", "--format=%ct", "--", "."], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    if (seconds !== "") {
      return new Date(Number(seconds) * 1000).toISOString();
    }
  } catch {
    // no git, or no repository: a tarball
  }
  return statSync(join(root, "package.json")).mtime.toISOString();
}

/** Versions kept, the newest among them: pages that are open go on with the one that they began with. */
const keptVersions = 4;

/** Takes away all but the versions built last; a build that another process is making stays. */
async function dropOldVersions(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const versions = entries.filter((entry) => entry.isDirectory() && /^\d+\.\d+\.\d+/.test(entry.name)).map(({ name }) => ({ name, builtMs: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of versions.toSorted((a, b) => b.builtMs - a.builtMs).slice(keptVersions)) {
    await rm(join(folder, name), { recursive: true });
  }
}

/**
 * Vite plugin: moves a build into the folder of its immutable version, and writes remote.json, which names the version
 * and what the shell draws before it loads anything.
 */
export function keepVersion(remote: RemoteDefinition, { root, folder, fresh }: { root: string; folder: string; fresh: string }): Plugin {
  return {
    name: "aiweb:keep-version",
    apply: "build",
    enforce: "post",
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        if (!existsSync(join(fresh, manifestFile))) {
          // the build failed, and says so itself
          return;
        }
        const digest = await contentDigest(fresh);
        const version = `${packageVersion(root)}-${digest.slice(0, 8)}`;
        const place = join(folder, version);
        if (existsSync(place)) {
          // the same content was built before
          await rm(fresh, { recursive: true });
        } else {
          await rename(fresh, place);
        }
        const now = new Date();
        await utimes(place, now, now);
        const record = {
          name: remote.name,
          title: remote.title,
          owner: remote.owner,
          version,
          builtAt: sourceTime(root),
          manifestUrl: `/remotes/${remote.name}/${version}/${manifestFile}`,
          hostApi: `^${hostApiVersion}`,
          order: remote.order,
          routes: remote.routes,
          navigation: remote.navigation,
        };
        const file = join(folder, remoteRecordFile);
        await writeFile(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`);
        await rename(`${file}.new`, file);
        await dropOldVersions(folder);
      },
    },
  };
}
