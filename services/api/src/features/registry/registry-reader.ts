import { z } from "zod";
import type { RemoteOverride, RemoteOverrides } from "@aiweb/contracts/registry/remote-override";
import { backEndVersion } from "@aiweb/contracts/back-end-version";
import { remoteBuild, type RemoteBuild } from "@aiweb/contracts/registry/remote-build";
import { remoteRegistry, type RemoteRecord, type RemoteRegistry, type RemoteVersion } from "@aiweb/contracts/registry/remote-registry";
import { findRegistrySequence } from "@aiweb/db/queries/registry-sequence/find-registry-sequence";
import { listRemotes } from "@aiweb/db/queries/remote/list-remotes";
import { findRemoteVersion } from "@aiweb/db/queries/remote-version/find-remote-version";
import { listNamedVersions } from "@aiweb/db/queries/remote-version/list-named-versions";
import type { RemoteVersionRow } from "@aiweb/db/tables/remote-version.table";
import type { AccountRow } from "@aiweb/db/tables/account.table";
import type { Services } from "../../trpc/context.ts";
import { isOperator } from "../accounts/present-account.ts";
import type { BuiltApps } from "../pages/built-apps.ts";
import { MOST_REMOTES, stateOf } from "./change-remote.ts";
import { namedVersions } from "./deployments.ts";
import { shippedBy } from "./publisher.ts";
import { bucketOf, versionsFor, type KnownRemote, type Visitor } from "./resolve-remotes.ts";

const integrityRecord = z.record(z.string(), z.string());
/** A kept copy is good for this long at least, and at most an hour longer: so the text, and its tag, changes once an hour. */
const GOOD_FOR_MS = 7 * 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

interface Snapshot {
  sequence: number;
  remotes: KnownRemote[];
}

/** As a version stands that an override leads to on the person's own machine. */
const LOCAL_VERSION = "0.0.0-local";

type KnownBuild = { build: RemoteBuild; publishedAt: Date; integrity: Record<string, string> };

function knownBuild(row: Pick<RemoteVersionRow, "build" | "published_at" | "integrity">): KnownBuild {
  return { build: remoteBuild.parse(row.build), publishedAt: row.published_at, integrity: integrityRecord.parse(row.integrity) };
}

/** A published version as the browser is told of it. */
function presentVersion(name: string, version: string, source: RemoteVersion["source"], { build, publishedAt, integrity }: KnownBuild): RemoteVersion {
  const served = `/remotes/${name}/${version}`;
  return { version, source, local: false, publishedAt: publishedAt.toISOString(), manifestUrl: `${served}/${build.manifest}`, entryUrl: `${served}/${build.entry}`, hostApi: build.hostApi, backEnd: build.backEnd, integrity };
}

/** The registry as one visitor gets it, before it is signed. */
export type ResolvedRegistry = Omit<RemoteRegistry, "keyId">;

type Needed = Pick<Services, "db" | "config">;

/** Reads the registry from the database, once per change of it, and resolves it for whoever asks. */
export class RegistryReader {
  readonly #services: Needed;
  readonly #apps: BuiltApps;
  #known: Snapshot | null = null;

  constructor(services: Needed, apps: BuiltApps) {
    this.#services = services;
    this.#apps = apps;
  }

  async #snapshot(): Promise<Snapshot> {
    const { db } = this.#services;
    // Read before the rows: a change in between is read again the next time.
    const sequence = await findRegistrySequence(db);
    if (this.#known?.sequence === sequence) return this.#known;
    const rows = await listRemotes(db, { after: null, only: null, limit: MOST_REMOTES });
    const states = rows.map((row) => ({ row, state: stateOf(row) }));
    const versions = await listNamedVersions(db, states.flatMap(({ row, state }) => namedVersions(state.deployment).map((version) => ({ remote: row.name, version }))));
    const remotes = states.map(({ row: { name, salt }, state }) => ({
      name,
      salt,
      state,
      builds: new Map(versions.filter((one) => one.remote === name).map((one) => [one.version, knownBuild(one)])),
    }));
    this.#known = { sequence, remotes };
    return this.#known;
  }

  async #visitor(account: AccountRow | null): Promise<Visitor | null> {
    return account === null ? null : { accountId: account.id, handle: account.handle, isOperator: await isOperator(this.#services, account) };
  }

  /** The registry for an account, or for nobody; `overrides` are those of its browser, which only count for remotes that it ships. */
  async resolve(account: AccountRow | null, overrides: RemoteOverrides = {}): Promise<ResolvedRegistry> {
    const visitor = await this.#visitor(account);
    return await this.#resolved(await this.#snapshot(), visitor, account === null ? {} : await this.#permitted(account, overrides));
  }

  async #permitted(account: AccountRow, overrides: RemoteOverrides): Promise<RemoteOverrides> {
    if (Object.keys(overrides).length === 0) return overrides;
    const ships = await shippedBy(this.#services, account);
    return Object.fromEntries(Object.entries(overrides).filter(([remote]) => ships === null || ships.includes(remote)));
  }

  /** The defaults as they were last read, while the database does not answer; null when they never were. */
  async resolveKnown(): Promise<ResolvedRegistry | null> {
    return this.#known === null ? null : await this.#resolved(this.#known, null, {});
  }

  async #resolved({ sequence, remotes }: Snapshot, visitor: Visitor | null, overrides: RemoteOverrides): Promise<ResolvedRegistry> {
    const records = await Promise.all(remotes.map((remote) => this.#record(remote, visitor, overrides[remote.name])));
    const shown = records.filter((one) => one !== null).toSorted((a, b) => a.order - b.order || a.record.name.localeCompare(b.record.name));
    const expiresAt = new Date(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + GOOD_FOR_MS).toISOString();
    return remoteRegistry.omit({ keyId: true }).parse({ schemaVersion: 2, backEnd: backEndVersion, sequence, expiresAt, remotes: Object.fromEntries(shown.map(({ record }) => [record.name, record])) });
  }

  async #record(remote: KnownRemote, visitor: Visitor | null, override: RemoteOverride | undefined): Promise<{ record: RemoteRecord; order: number } | null> {
    const { name, salt, state, builds } = remote;
    const choices = versionsFor(remote, visitor);
    const given = builds.get(choices[0]?.version ?? "");
    if (given === undefined) return null;
    const other = override === undefined ? null : await this.#overridden(name, override, given);
    const { title, owner, routes, navigation, order } = other?.build ?? given.build;
    const storybook = await this.#apps.storybookVersion(name);
    const versions = choices.flatMap(({ version, source }) => {
      const found = builds.get(version);
      return found === undefined ? [] : [presentVersion(name, version, source, found)];
    });
    const shown = { routes, navigation: state.status === "killed" ? [] : navigation };
    return {
      order,
      record: {
        name,
        title,
        owner,
        ...shown,
        status: state.status,
        reason: state.reason,
        bucket: visitor === null ? null : bucketOf(visitor.accountId, name, salt),
        storybook: storybook === null ? null : { version: storybook, url: `/storybook/remotes/${name}/${storybook}` },
        // nothing to fall back on: who tries a version wants to see it fail
        versions: other === null ? versions : [other.version],
      },
    };
  }

  /** What an override leads to; null where its version is not there any more. A server on the person's machine says nothing here: its place in the navigation is that of the version `given` to everybody. */
  async #overridden(name: string, override: RemoteOverride, given: KnownBuild): Promise<{ build: RemoteBuild; version: RemoteVersion } | null> {
    if ("local" in override) {
      const { build } = given;
      const version = { version: LOCAL_VERSION, source: "override" as const, local: true, publishedAt: given.publishedAt.toISOString(), manifestUrl: `${override.local}/${build.manifest}`, entryUrl: `${override.local}/${build.entry}`, hostApi: build.hostApi, backEnd: build.backEnd, integrity: {} };
      return { build, version };
    }
    const row = await findRemoteVersion(this.#services.db, name, override.version);
    if (row === undefined) return null;
    const found = knownBuild(row);
    return { build: found.build, version: presentVersion(name, override.version, "override", found) };
  }

  /** What of a version stands in the page from its beginning, with its digests: the files that every page of it needs, and those of this one. */
  firstFiles(name: string, version: string, path: string): { url: string; integrity: string }[] {
    const found = this.#known?.remotes.find((remote) => remote.name === name)?.builds.get(version);
    if (found === undefined) return [];
    const page = found.build.pages.find((one) => isPage(path, one.path));
    return [...found.build.first, ...(page?.files ?? [])].flatMap((file) => {
      const integrity = found.integrity[file];
      return integrity === undefined ? [] : [{ url: `/remotes/${name}/${version}/${file}`, integrity }];
    });
  }
}

/** Whether an address is one of the router's path (`/ai/playground/{-$conversation}`, `/data/$handle/$name`). */
function isPage(path: string, pattern: string): boolean {
  const asked = path.split("/");
  const segments = pattern.split("/");
  const least = segments.filter((segment) => !segment.startsWith("{-$")).length;
  return asked.length >= least && asked.length <= segments.length && asked.every((part, index) => segments[index] === part || segments[index]?.includes("$") === true);
}
