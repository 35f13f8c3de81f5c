import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { RayError } from "./ray-error.ts";
import type { RayHttp } from "./ray-http.ts";
import { zip } from "./zip.ts";

const TRAINER = fileURLToPath(new URL("../../../trainer/", import.meta.url));
const MODULE = "aiweb_trainer";

let packed: Promise<{ name: string; bytes: Buffer }> | undefined;

/** The trainer's code as one zip, named by its content. Read once: a running process keeps the code it started with. */
async function pack(): Promise<{ name: string; bytes: Buffer }> {
  const names = (await readdir(join(TRAINER, MODULE), { recursive: true })).filter((name) => /\.(?:py|json)$/.test(name)).sort();
  const files = await Promise.all(names.map(async (name) => ({ path: `${MODULE}/${name}`, bytes: await readFile(join(TRAINER, MODULE, name)) })));
  const bytes = zip(files);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return { name: `_ray_pkg_${hash}.zip`, bytes };
}

/**
 * Makes sure that Ray has the trainer's code, and returns its URI for a runtime_env. Asked before each use: Ray forgets
 * a package when its head restarts, and ten minutes after the last job that used it.
 */
export async function ensureTrainerPackage(http: RayHttp): Promise<string> {
  packed ??= pack();
  const { name, bytes } = await packed;
  try {
    await http.send("GET", `/api/packages/gcs/${name}`);
  } catch (error) {
    if (!(error instanceof RayError) || error.kind !== "not-found") throw error;
    await http.send("PUT", `/api/packages/gcs/${name}`, bytes);
  }
  return `gcs://${name}`;
}
