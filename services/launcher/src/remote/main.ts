import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { changeRemoteOutput } from "@aiweb/contracts/registry/change-remote";
import { getRemoteOutput, listRemoteChangesOutput, listRemotesOutput, listRemoteVersionsOutput } from "@aiweb/contracts/registry/list-remotes";
import { createPublisherKeyOutput, listPublisherKeysOutput, revokePublisherKeyOutput } from "@aiweb/contracts/registry/publisher-key";
import type { RemoteSummary } from "@aiweb/contracts/registry/remote";
import { root } from "../paths.mjs";
import { describeChanges, describeKeys, describeRemote, describeRemotes, describeVersions } from "./describe.ts";
import { publishBuild } from "./publish-build.ts";
import { readArguments, USAGE, type RemoteRequest } from "./read-arguments.ts";
import { readBuild } from "./read-build.ts";
import { openRegistry, type RegistryClient } from "./registry-client.ts";
import { RemoteProblem } from "./remote-problem.ts";

/** Lines of a list that are printed; the newest say most. */
const SHOWN = 50;

type Of<A extends RemoteRequest["action"]> = Extract<RemoteRequest, { action: A }>;

function appOf(remote: string): string {
  const app = join(root, "apps", remote);
  if (!/^[a-z][a-z0-9-]*$/.test(remote) || !existsSync(join(app, "federation.config.ts"))) throw new RemoteProblem("not-found", `There is no remote in apps/${remote}.`);
  return app;
}

async function build(app: string): Promise<void> {
  const vite = spawn(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], { cwd: app, stdio: ["ignore", 2, 2] });
  const status = await new Promise((resolve) => vite.once("close", resolve));
  if (status !== 0) throw new RemoteProblem("build-failed", "The build failed; its words stand above.");
}

/** The commit that is built, where it is known and nothing of the remote differs from it. */
function commitOf(app: string): string | null {
  const git = (...words: string[]) => execFileSync("git", words, { cwd: app, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return git("status", "--porcelain", "--", ".") === "" ? git("rev-parse", "HEAD") : null;
  } catch {
    return null;
  }
}

async function publish(registry: RegistryClient, request: Of<"publish">): Promise<{ remote: RemoteSummary; text: string }> {
  const app = appOf(request.remote);
  if (request.build) await build(app);
  const found = await readBuild(app, request.remote);
  if (found === null) throw new RemoteProblem("not-built", `apps/${request.remote} is not built. Leave --no-build away.`);
  const version = found.packageVersion;
  const { isNew, remote, sent } = await publishBuild(registry, found, { version, traffic: request.traffic, byStart: false, commit: commitOf(app), reason: request.reason });
  const live = remote.deployment.versions.find((one) => one.version === version);
  const next = live === undefined ? `\nNobody gets it yet: npm run remote -- promote ${request.remote} ${version} --traffic 10` : "";
  return { remote, text: `${isNew ? "Published" : "Nothing new:"} ${request.remote} ${version}, ${found.files.length} files, ${sent} sent.\n${describeRemote(remote)}${next}` };
}

/** The remote as it is now; what is changed names its revision. */
async function present(registry: RegistryClient, name: string): Promise<RemoteSummary> {
  const { remote } = await registry.query("registry.get", { remote: name }, getRemoteOutput);
  if (remote === null) throw new RemoteProblem("not-found", `${registry.url} has no remote called ${name}.`);
  return remote;
}

async function change(registry: RegistryClient, request: Of<"promote"> | Of<"rollback"> | Of<"status">): Promise<{ remote: RemoteSummary; text: string }> {
  const { revision } = await present(registry, request.remote);
  const base = { remote: request.remote, revision };
  const call = async (procedure: string, input: object) => await registry.mutate(procedure, { ...base, ...input }, changeRemoteOutput);
  const remote = await (request.action === "promote"
    ? call("registry.promote", { version: request.version, to: request.to, reason: request.reason ?? "Promoted." })
    : request.action === "rollback"
      ? call("registry.rollback", { version: request.version, reason: request.reason ?? "Rolled back." })
      : call("registry.setStatus", { status: request.status, reason: request.reason ?? "Brought back." }));
  return { remote, text: describeRemote(remote) };
}

async function list(registry: RegistryClient, { remote }: { remote: string | null }): Promise<{ data: unknown; text: string }> {
  if (remote === null) {
    const data = await registry.query("registry.list", { limit: SHOWN }, listRemotesOutput);
    return { data, text: describeRemotes(data.items) };
  }
  const summary = await present(registry, remote);
  const versions = await registry.query("registry.listVersions", { remote, limit: SHOWN }, listRemoteVersionsOutput);
  return { data: { remote: summary, versions: versions.items }, text: `${describeRemote(summary)}\n\n${describeVersions(summary, versions.items)}` };
}

async function answer(request: Exclude<RemoteRequest, Of<"help">>): Promise<{ data: unknown; text: string }> {
  const registry = openRegistry(request, root);
  switch (request.action) {
    case "publish": {
      const { remote, text } = await publish(registry, request);
      return { data: remote, text };
    }
    case "promote":
    case "rollback":
    case "status": {
      const { remote, text } = await change(registry, request);
      return { data: remote, text };
    }
    case "list":
      return await list(registry, request);
    case "audit": {
      const data = await registry.query("registry.listChanges", { remote: request.remote, limit: SHOWN }, listRemoteChangesOutput);
      return { data, text: describeChanges(data.items) };
    }
    case "key-create": {
      const data = await registry.mutate("registry.createKey", { name: request.name, remotes: request.remotes, holder: request.holder }, createPublisherKeyOutput);
      return { data, text: `${data.secret}\nIt ships ${data.key.remotes.join(", ")}, and is shown this once: keep it as AIWEB_PUBLISHER_KEY.` };
    }
    case "key-list": {
      const data = await registry.query("registry.listKeys", { limit: SHOWN }, listPublisherKeysOutput);
      return { data, text: describeKeys(data.items) };
    }
    case "key-revoke": {
      const data = await registry.mutate("registry.revokeKey", { publisherKey: request.id }, revokePublisherKeyOutput);
      return { data, text: `${data.key.name} is revoked.` };
    }
  }
}

let json = false;
try {
  const request = readArguments(process.argv.slice(2));
  json = request.json;
  if (request.action === "help") process.stdout.write(`${USAGE}\n`);
  else {
    const { data, text } = await answer(request);
    process.stdout.write(json ? `${JSON.stringify(data)}\n` : `${text}\n`);
  }
} catch (error) {
  if (!(error instanceof RemoteProblem)) throw error;
  if (json) process.stdout.write(`${JSON.stringify({ error: { code: error.code, message: error.message } })}\n`);
  else process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
