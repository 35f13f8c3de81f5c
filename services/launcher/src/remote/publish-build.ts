import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { getRemoteOutput } from "@aiweb/contracts/registry/list-remotes";
import { publishRemoteOutput } from "@aiweb/contracts/registry/publish-remote";
import { REMOTE_BUILD_FILE } from "@aiweb/contracts/registry/remote-build";
import type { LocalBuild } from "./read-build.ts";
import type { RegistryClient } from "./registry-client.ts";
import { RemoteProblem } from "./remote-problem.ts";

/** Files sent at once. */
const AT_ONCE = 8;

export interface PublishOptions {
  version: string;
  traffic: number;
  byStart: boolean;
  commit: string | null;
  reason: string | null;
}

type Published = Extract<z.infer<typeof publishRemoteOutput>, { state: "published" }>;

async function sendFiles(registry: RegistryClient, { folder, files }: LocalBuild, missing: readonly string[]): Promise<void> {
  const waiting = missing.values();
  async function sendOnes(): Promise<void> {
    for (const sha256 of waiting) {
      const file = files.find((one) => one.sha256 === sha256);
      if (file === undefined) throw new RemoteProblem("refused", `The registry asks for a file that the build does not have (${sha256}).`);
      await registry.putFile(sha256, await readFile(join(folder, file.path)));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendOnes));
}

/** What is served must be what was built, before anybody is told that it is live. */
async function verify(registry: RegistryClient, { remote, files }: LocalBuild, version: string): Promise<void> {
  const described = files.find(({ path }) => path === REMOTE_BUILD_FILE);
  const served = await registry.getFile(`/remotes/${remote}/${version}/${REMOTE_BUILD_FILE}`);
  if (createHash("sha256").update(served).digest("hex") !== described?.sha256) throw new RemoteProblem("damaged", `What ${registry.url} serves of ${remote} ${version} is not what was built. Look at what stands between it and you.`);
}

/** Sends what the registry does not have, and publishes: one compare-and-swap, on the remote as it is now. */
export async function publishBuild(registry: RegistryClient, build: LocalBuild, options: PublishOptions): Promise<Published & { sent: number }> {
  const { remote, files } = build;
  const known = await registry.query("registry.get", { remote }, getRemoteOutput);
  const { reason, ...rest } = options;
  const input = { remote, files, revision: known.remote?.revision ?? null, ...rest, ...(reason === null ? {} : { reason }) };
  const first = await registry.mutate("registry.publish", input, publishRemoteOutput);
  if (first.state === "published") return { ...first, sent: 0 };
  await sendFiles(registry, build, first.missing);
  const second = await registry.mutate("registry.publish", input, publishRemoteOutput);
  if (second.state !== "published") throw new RemoteProblem("refused", `${registry.url} did not keep what was sent. Try again.`);
  await verify(registry, build, options.version);
  return { ...second, sent: first.missing.length };
}
