import { createHash } from "node:crypto";
import type { RemoteBuild } from "@aiweb/contracts/registry/remote-build";
import type { RemoteVersion } from "@aiweb/contracts/registry/remote-registry";
import type { RemoteState } from "./change-remote.ts";
import { defaultOf } from "./deployments.ts";

/** A remote with the builds that a browser may be given. */
export interface KnownRemote {
  name: string;
  salt: string;
  state: RemoteState;
  /** By version. */
  builds: ReadonlyMap<string, { build: RemoteBuild; publishedAt: Date; integrity: Record<string, string> }>;
}

/** For whom the registry is resolved; null for nobody, who gets defaults. */
export interface Visitor {
  accountId: string;
  handle: string;
  isOperator: boolean;
}

/** A version of a published build as a browser is given it. */
export type Choice = Pick<RemoteVersion, "version" | "source">;

/** One of a hundred, the same for a person and a remote as long as the salt stays: a canary that grows keeps those it has. */
export function bucketOf(accountId: string, remote: string, salt: string): number {
  return createHash("sha256").update(`${accountId}\0${remote}\0${salt}`).digest().readUInt32BE(0) % 100;
}

function chosen({ name, salt, state: { deployment } }: KnownRemote, visitor: Visitor | null): Choice | undefined {
  const standard = defaultOf(deployment);
  if (standard === undefined) return undefined;
  if (visitor === null) return { version: standard, source: "default" };
  const rule = deployment.rules.find(({ to }) => ("handle" in to ? to.handle === visitor.handle : visitor.isOperator));
  if (rule !== undefined) return { version: rule.version, source: "rule" };
  let beyond = bucketOf(visitor.accountId, name, salt);
  for (const { version, traffic } of deployment.versions.filter((one) => !one.default)) {
    if (beyond < traffic) return { version, source: "traffic" };
    beyond -= traffic;
  }
  return { version: standard, source: "default" };
}

/** The version that a visitor gets, and after it what to fall back on: the default, then what was the default before. */
export function versionsFor(remote: KnownRemote, visitor: Visitor | null): Choice[] {
  const first = chosen(remote, visitor);
  if (first === undefined) return [];
  const { deployment } = remote.state;
  const wanted: Choice[] = [first, { version: defaultOf(deployment) ?? first.version, source: "default" }, ...(deployment.lastGood === null ? [] : [{ version: deployment.lastGood, source: "last-good" as const }])];
  return wanted.filter(({ version }, index) => remote.builds.has(version) && wanted.findIndex((one) => one.version === version) === index);
}
