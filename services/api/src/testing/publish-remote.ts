import { createHash, randomUUID } from "node:crypto";
import { deriveToken } from "@aiweb/service/derived-token";
import { REMOTE_BUILD_FILE } from "@aiweb/contracts/registry/remote-build";
import type { ApiHarness } from "./api-harness.ts";

/** The key of the installation itself, as a header. */
export function installationKey(api: Pick<ApiHarness, "config">): { authorization: string } {
  return { authorization: `Bearer ${deriveToken(api.config.AIWEB_SECRET_KEY, "publisher", "installation")}` };
}

/** Files of a small remote, by path. */
export function remoteFiles(name: string, changes: { build?: object; files?: Record<string, string> } = {}): Record<string, string> {
  const build = {
    name,
    title: `The ${name}`,
    owner: "Tests",
    entry: "remote-entry.js",
    manifest: "mf-manifest.json",
    hostApi: "^1.0.0",
    order: 1,
    routes: [`/${name}`],
    navigation: [{ path: `/${name}/start`, title: "Start", icon: "library", group: "Tests" }],
    first: ["remote-entry.js", "assets/m.css"],
    pages: [],
    ...changes.build,
  };
  return { [REMOTE_BUILD_FILE]: JSON.stringify(build), "remote-entry.js": `export const name = "${name}";`, "mf-manifest.json": "{}", "assets/m.css": "a{}", ...changes.files };
}

export const sha256Of = (content: string): string => createHash("sha256").update(content).digest("hex");

/** Sends one file, as the command does. */
export async function putFile(api: ApiHarness, content: string, headers: Record<string, string> = installationKey(api), sha256: string = sha256Of(content)) {
  return await api.app.inject({ method: "PUT", url: `/internal/registry/files/${sha256}`, headers: { ...headers, "content-type": "application/octet-stream" }, payload: Buffer.from(content) });
}

export interface Publication {
  remote: string;
  version: string;
  files: Record<string, string>;
  traffic?: number;
  byStart?: boolean;
  revision?: number | null;
}

/** Calls a changing procedure of the registry by HTTP, with a key. */
export async function ship(api: ApiHarness, procedure: string, input: object, headers: Record<string, string> = installationKey(api)) {
  return await api.app.inject({ method: "POST", url: `/trpc/registry.${procedure}`, headers: { ...headers, "content-type": "application/json" }, payload: input });
}

/** Publishes a version whose files are sent first; the answer is the procedure's. */
export async function publishVersion(api: ApiHarness, { files, ...rest }: Publication, headers: Record<string, string> = installationKey(api)) {
  for (const content of Object.values(files)) await putFile(api, content, headers);
  const listed = Object.entries(files).map(([path, content]) => ({ path, sha256: sha256Of(content) }));
  return await ship(api, "publish", { revision: null, ...rest, files: listed }, headers);
}

/** A remote of its own with two versions, the first of them live, at the revision that the next change names. */
export async function publishTwice(api: ApiHarness): Promise<{ remote: string; revision: number }> {
  const remote = `remote-${randomUUID().slice(0, 8)}`;
  await publishVersion(api, { remote, version: "1.0.0", files: remoteFiles(remote) });
  await publishVersion(api, { remote, version: "2.0.0", revision: 1, files: remoteFiles(remote, { files: { "a.js": "2" } }) });
  return { remote, revision: 2 };
}
