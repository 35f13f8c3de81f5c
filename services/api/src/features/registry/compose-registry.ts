import { remoteRegistry, type RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
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
export async function composeRegistry(apps: BuiltApps, onLeftOut: (remote: BuiltRemote) => void = () => undefined): Promise<RemoteRegistry> {
  const built = await apps.remotes();
  const claimed = new Set<string>();
  const remotes = built.filter(({ routes }) => {
    const free = routes.every((prefix) => !claimed.has(prefix));
    if (free) for (const prefix of routes) claimed.add(prefix);
    return free;
  });
  for (const remote of built) if (!remotes.includes(remote)) onLeftOut(remote);
  const newest = remotes.map((remote) => remote.builtAt).toSorted().at(-1) ?? "1970-01-01T00:00:00.000Z";
  const records = await Promise.all(remotes.map(async (remote) => [remote.name, await recordOf(apps, remote)] as const));
  return remoteRegistry.parse({ schemaVersion: 1, generatedAt: newest, remotes: Object.fromEntries(records) });
}
