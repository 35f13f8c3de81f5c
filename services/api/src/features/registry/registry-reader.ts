import { z } from "zod";
import { remoteBuild } from "@aiweb/contracts/registry/remote-build";
import { remoteRegistry, type RemoteRecord, type RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { findRegistrySequence } from "@aiweb/db/queries/registry-sequence/find-registry-sequence";
import { listRemotes } from "@aiweb/db/queries/remote/list-remotes";
import { listNamedVersions } from "@aiweb/db/queries/remote-version/list-named-versions";
import type { AccountRow } from "@aiweb/db/tables/account.table";
import type { Services } from "../../trpc/context.ts";
import { isOperator } from "../accounts/present-account.ts";
import type { BuiltApps } from "../pages/built-apps.ts";
import { MOST_REMOTES, stateOf } from "./change-remote.ts";
import { namedVersions } from "./deployments.ts";
import { versionsFor, type KnownRemote, type Visitor } from "./resolve-remotes.ts";

const integrityRecord = z.record(z.string(), z.string());
/** A kept copy is good for this long at least, and at most an hour longer: so the text, and its tag, changes once an hour. */
const GOOD_FOR_MS = 7 * 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

interface Snapshot {
  sequence: number;
  remotes: KnownRemote[];
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
      builds: new Map(versions.filter((one) => one.remote === name).map((one) => [one.version, { build: remoteBuild.parse(one.build), publishedAt: one.published_at, integrity: integrityRecord.parse(one.integrity) }])),
    }));
    this.#known = { sequence, remotes };
    return this.#known;
  }

  async #visitor(account: AccountRow | null): Promise<Visitor | null> {
    return account === null ? null : { accountId: account.id, handle: account.handle, isOperator: await isOperator(this.#services, account) };
  }

  /** The registry for an account, or for nobody. */
  async resolve(account: AccountRow | null): Promise<ResolvedRegistry> {
    const visitor = await this.#visitor(account);
    return await this.#resolved(await this.#snapshot(), visitor);
  }

  /** The defaults as they were last read, while the database does not answer; null when they never were. */
  async resolveKnown(): Promise<ResolvedRegistry | null> {
    return this.#known === null ? null : await this.#resolved(this.#known, null);
  }

  async #resolved({ sequence, remotes }: Snapshot, visitor: Visitor | null): Promise<ResolvedRegistry> {
    const records = await Promise.all(remotes.map((remote) => this.#record(remote, visitor)));
    const shown = records.filter((one) => one !== null).toSorted((a, b) => a.order - b.order || a.record.name.localeCompare(b.record.name));
    const expiresAt = new Date(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + GOOD_FOR_MS).toISOString();
    return remoteRegistry.omit({ keyId: true }).parse({ schemaVersion: 2, sequence, expiresAt, remotes: Object.fromEntries(shown.map(({ record }) => [record.name, record])) });
  }

  async #record(remote: KnownRemote, visitor: Visitor | null): Promise<{ record: RemoteRecord; order: number } | null> {
    const { name, state, builds } = remote;
    const choices = versionsFor(remote, visitor);
    const first = builds.get(choices[0]?.version ?? "");
    if (first === undefined) return null;
    const { title, owner, routes, navigation, order } = first.build;
    const storybook = await this.#apps.storybookVersion(name);
    const versions = choices.flatMap(({ version, source }) => {
      const found = builds.get(version);
      if (found === undefined) return [];
      const { build, publishedAt, integrity } = found;
      const served = `/remotes/${name}/${version}`;
      return [{ version, source, publishedAt: publishedAt.toISOString(), manifestUrl: `${served}/${build.manifest}`, entryUrl: `${served}/${build.entry}`, hostApi: build.hostApi, integrity }];
    });
    const shown = { routes, navigation: state.status === "killed" ? [] : navigation };
    return {
      order,
      record: { name, title, owner, ...shown, status: state.status, reason: state.reason, storybook: storybook === null ? null : { version: storybook, url: `/storybook/remotes/${name}/${storybook}` }, versions },
    };
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
