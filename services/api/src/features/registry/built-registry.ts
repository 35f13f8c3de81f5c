import { remoteRegistry, type RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import type { Logger } from "@aiweb/service/logger";
import type { BuiltApps, BuiltRemote } from "../pages/built-apps.ts";

async function recordOf(apps: BuiltApps, remote: BuiltRemote): Promise<RemoteRegistry["remotes"][string]> {
  const { name, title, owner, routes, navigation, hostApi, version, builtAt, manifestUrl, entryUrl } = remote;
  const storybook = await apps.storybookVersion(name);
  return {
    name,
    title,
    owner,
    routes,
    navigation,
    hostApi,
    status: "active",
    reason: null,
    storybook: storybook === null ? null : { version: storybook, url: `/storybook/remotes/${name}/${storybook}` },
    versions: [{ version, builtAt, manifestUrl, entryUrl, deployment: { traffic: 100, default: true } }],
  };
}

/** The registry of what is built here. The same builds give the same bytes; a prefix belongs to the first that claims it. */
export class BuiltRegistry {
  readonly #apps: BuiltApps;
  readonly #log: Logger;
  /** Every page reads the registry; what is left out is said once. */
  readonly #told = new Set<string>();

  constructor(apps: BuiltApps, log: Logger) {
    this.#apps = apps;
    this.#log = log;
  }

  async read(): Promise<RemoteRegistry> {
    const built = await this.#apps.remotes();
    const claimed = new Set<string>();
    const remotes = built.filter(({ routes }) => {
      const free = routes.every((prefix) => !claimed.has(prefix));
      if (free) for (const prefix of routes) claimed.add(prefix);
      return free;
    });
    for (const remote of built) if (!remotes.includes(remote)) this.#tellLeftOut(remote);
    const newest = remotes.map((remote) => remote.builtAt).toSorted().at(-1) ?? "1970-01-01T00:00:00.000Z";
    const records = await Promise.all(remotes.map(async (remote) => [remote.name, await recordOf(this.#apps, remote)] as const));
    return remoteRegistry.parse({ schemaVersion: 1, generatedAt: newest, remotes: Object.fromEntries(records) });
  }

  #tellLeftOut({ name, routes, version }: BuiltRemote): void {
    const id = `${name}@${version}`;
    if (this.#told.has(id)) return;
    this.#told.add(id);
    this.#log.warn({ remote: name, routes }, "another remote claims a path prefix of this one already: it is left out of the registry");
  }
}
