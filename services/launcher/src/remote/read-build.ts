import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import { REMOTE_BUILD_FILE } from "@aiweb/contracts/registry/remote-build";
import { contentDigest } from "@aiweb/service/content-digest";
import { RemoteProblem } from "./remote-problem.ts";

/** A build as it lies on this machine. */
export interface LocalBuild {
  remote: string;
  /** Of its package.json. */
  packageVersion: string;
  folder: string;
  /** Paths are relative to the folder. */
  files: { path: string; sha256: string }[];
  digest: string;
}

const packageFile = z.object({ version: z.string() });

/** Reads and digests what an app's build left in its dist; null when it is not built, or is no remote. */
export async function readBuild(app: string, remote: string): Promise<LocalBuild | null> {
  const folder = join(app, "dist");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  // What the bundler keeps for itself (.vite) is not served.
  const served = paths.filter((path) => !path.split("/").some((segment) => segment.startsWith(".")));
  if (!served.includes(REMOTE_BUILD_FILE)) return null;
  const files = await Promise.all(served.toSorted().map(async (path) => ({ path, sha256: createHash("sha256").update(await readFile(join(folder, path))).digest("hex") })));
  const { success, data } = packageFile.safeParse(JSON.parse(await readFile(join(app, "package.json"), "utf8")));
  if (!success) throw new RemoteProblem("no-version", `${app}/package.json has no version.`);
  return { remote, packageVersion: data.version, folder, files, digest: contentDigest(files) };
}
