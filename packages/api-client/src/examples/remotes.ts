import type { RemoteChangeRecord } from "@aiweb/contracts/registry/list-remotes";
import type { LoadCounts, PublishedVersion, RemoteSummary } from "@aiweb/contracts/registry/remote";
import type { RemoteDeployment } from "@aiweb/contracts/registry/remote-deployment";
import type { RemoteRegistry, RemoteVersion } from "@aiweb/contracts/registry/remote-registry";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 9, 30)).toISOString();
const none: LoadCounts = { loads: 0, failed: 0, p50: null, p95: null };

/** A default, and a canary with a share of the people. */
export function canaryDeployment(traffic = 10): RemoteDeployment {
  return { versions: [{ version: "1.4.0", traffic: 100 - traffic, default: true }, { version: "1.5.0", traffic, default: false }], rules: [], lastGood: "1.3.2" };
}

/** A remote as its publishers see it: a canary runs. */
export function exampleRemote(change: Partial<RemoteSummary> = {}): RemoteSummary {
  return {
    name: "marketplace",
    title: "Marketplace",
    owner: "Catalogue team",
    revision: 12,
    status: "active",
    reason: null,
    deployment: canaryDeployment(),
    decided: true,
    versionCount: 3,
    shipped: { version: "1.5.0", by: "key “pipeline”", at: at(24) },
    loads: { loads: 1_284, failed: 9, p50: 180, p95: 640 },
    ...change,
  };
}

/** One of its versions. */
export function exampleVersion(version: string, change: Partial<PublishedVersion> = {}): PublishedVersion {
  return { version, commit: "9f3c2e7ab41d", publishedBy: "key “pipeline”", publishedAt: at(24), hostApi: "^1.1.0", files: 38, bytes: 281_000, contentDigest: "a".repeat(64), loads: none, ...change };
}

/** Three of them: a canary that fails now and then, the default, the one before. */
export const exampleVersions: PublishedVersion[] = [
  exampleVersion("1.5.0", { loads: { loads: 112, failed: 4, p50: 190, p95: 700 } }),
  exampleVersion("1.4.0", { publishedAt: at(18), publishedBy: "grace", loads: { loads: 1_172, failed: 5, p50: 178, p95: 610 } }),
  exampleVersion("1.3.2", { publishedAt: at(11), commit: null }),
];

const state = (deployment: RemoteDeployment) => ({ deployment, status: "active" as const, reason: null, decided: true });
const whole = (version: string, lastGood: string | null): RemoteDeployment => ({ versions: [{ version, traffic: 100, default: true }], rules: [], lastGood });

/** One change of its history. */
export function exampleChange(change: Partial<RemoteChangeRecord> = {}): RemoteChangeRecord {
  return { id: 41, remote: "marketplace", action: "promote", actor: "grace", reason: "Facets by licence.", automatic: false, before: state(whole("1.3.2", null)), after: { ...state(whole("1.4.0", "1.3.2")), version: "1.4.0" }, at: at(18), ...change };
}

/** The canary watch took a version back. */
export const exampleTakenBack = exampleChange({
  id: 44,
  action: "rollback",
  actor: "the canary watch",
  automatic: true,
  reason: "7 of 58 page loads failed with 1.5.0: it went back to 1.4.0 by itself.",
  before: state(canaryDeployment()),
  after: { ...state(whole("1.4.0", "1.3.2")), version: "1.5.0" },
  at: at(25),
});

/** What happened to it, newest first. */
export const exampleChanges: RemoteChangeRecord[] = [
  exampleChange({ id: 43, action: "publish", actor: "key “pipeline”", reason: "Compare two models.", before: state(whole("1.4.0", "1.3.2")), after: { ...state(canaryDeployment()), version: "1.5.0" }, at: at(24) }),
  exampleChange(),
];

const listed = [
  { name: "ai-workspace", title: "AI", routes: ["/ai"], bucket: 71, version: "2.0.1" },
  { name: "data-engineering", title: "Data Engineering", routes: ["/data"], bucket: 4, version: "1.1.0" },
  { name: "marketplace", title: "Marketplace", routes: ["/marketplace"], bucket: 33, version: "1.4.0" },
];

/** The registry as one person gets it; `change` says which versions are not those of everybody. */
export function exampleRegistry(change: Record<string, Pick<RemoteVersion, "version" | "source">> = {}): RemoteRegistry {
  const remotes = listed.map(({ name, title, routes, bucket, version }) => {
    const given: RemoteVersion = { version, source: "default", local: false, publishedAt: at(18), manifestUrl: `/remotes/${name}/mf-manifest.json`, entryUrl: `/remotes/${name}/remote-entry.js`, hostApi: "^1.1.0", backEnd: "^1.0.0", integrity: {}, ...change[name] };
    return [name, { name, title, owner: "Platform team", routes, navigation: [], status: "active" as const, reason: null, storybook: null, bucket, versions: [given] }];
  });
  return { schemaVersion: 2, backEnd: "1.0.0", sequence: 7, expiresAt: at(30), keyId: "example", remotes: Object.fromEntries(remotes) };
}
