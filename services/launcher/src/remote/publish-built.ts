import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { publishBuild } from "./publish-build.ts";
import { readBuild } from "./read-build.ts";
import type { RegistryClient } from "./registry-client.ts";

/** Hexadecimal digits that tell builds of one package version apart. */
const DIGEST_DIGITS = 8;

/**
 * Publishes every remote that is built in `apps`, each under its package's version and its content: a build that is
 * there already is left as it is. A new one takes all traffic, unless a person decided who gets which version: then it
 * is only made known, and a sentence says so.
 */
export async function publishBuilt(registry: RegistryClient, apps: string): Promise<string[]> {
  const said: string[] = [];
  for (const name of (await readdir(apps).catch((): string[] => [])).toSorted()) {
    const build = await readBuild(join(apps, name), name);
    if (build === null) continue;
    const version = `${build.packageVersion}-${build.digest.slice(0, DIGEST_DIGITS)}`;
    const { isNew, remote } = await publishBuild(registry, build, { version, traffic: 0, byStart: true, commit: null, reason: "Built by npm start." });
    const live = remote.deployment.versions.find((one) => one.default)?.version;
    if (isNew && live !== version) said.push(`${build.remote} ${version} is built and published, but ${live ?? "nothing"} stays live, as was decided before. To switch: npm run remote -- promote ${build.remote} ${version} --traffic 100`);
  }
  return said;
}
