import type { RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { checkRegistry } from "./check-registry.ts";

export type RegistryState = {
  registry: RemoteRegistry | null;
  /** True while the server's registry could not be read: then `registry` is the last good copy, or null. */
  failed: boolean;
};

export type RegistryStore = {
  state(): RegistryState;
  subscribe(listener: () => void): () => void;
  /** Resolves when there is something to draw: at once with a kept copy, else when the server answered or failed. */
  ready: Promise<void>;
  /** Resolves when the server was asked, whatever came of it. */
  settled(): Promise<void>;
  refresh(): Promise<void>;
};

const storageKey = "aiweb-registry";
/** With a last good copy in hand there is no point in waiting longer for the server. */
const patienceMs = 8_000;

export type RegistryStoreOptions = {
  /** What the server wrote into the page; it need not be asked then. */
  written?: unknown;
  fetch: (signal: AbortSignal) => Promise<unknown>;
  storage: Pick<Storage, "getItem" | "setItem"> | null;
  timeoutMs?: number;
};

function readKept(storage: RegistryStoreOptions["storage"]): RemoteRegistry | null {
  try {
    return checkRegistry(JSON.parse(storage?.getItem(storageKey) ?? "null")) ?? null;
  } catch {
    // storage closed to us, or a copy cut short
    return null;
  }
}

function keep(storage: RegistryStoreOptions["storage"], registry: RemoteRegistry): void {
  try {
    storage?.setItem(storageKey, JSON.stringify(registry));
  } catch {
    // without a kept copy the next start waits for the server
  }
}

/** The registry: what the page holds, else the last good copy at once and the server's as soon as it is there. */
export function createRegistryStore({ written, fetch, storage, timeoutMs = patienceMs }: RegistryStoreOptions): RegistryStore {
  const given = checkRegistry(written);
  let current: RegistryState = { registry: given ?? readKept(storage), failed: false };
  let asking: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  function set(next: RegistryState): void {
    current = next;
    for (const listener of listeners) {
      listener();
    }
  }

  async function ask(): Promise<void> {
    try {
      const registry = checkRegistry(await fetch(AbortSignal.timeout(timeoutMs)));
      if (registry === undefined) {
        throw new TypeError("What the server sent is no registry.");
      }
      keep(storage, registry);
      set({ registry, failed: false });
    } catch {
      set({ registry: current.registry, failed: true });
    }
  }

  function refresh(): Promise<void> {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  if (given !== undefined) {
    keep(storage, given);
  }
  const first = given === undefined ? refresh() : Promise.resolve();
  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready: current.registry === null ? first : Promise.resolve(),
    settled: () => asking ?? Promise.resolve(),
    refresh,
  };
}
