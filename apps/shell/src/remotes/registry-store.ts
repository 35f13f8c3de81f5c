import type { RegistryKeys, RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { readPayload, RegistryRefused, verifyRegistry } from "./verify-registry.ts";

export type RegistryState = {
  registry: RemoteRegistry | null;
  /** Why the server's registry could not be had: then `registry` is the last good copy, or null. */
  failure: "unreachable" | "refused" | null;
};

export type RegistryStore = {
  state(): RegistryState;
  subscribe(listener: () => void): () => void;
  /** Resolves when there is something to draw: soon with a kept copy, else when the server answered or failed. */
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
  /** The keys that the page brought: only what they signed is believed. */
  keys: RegistryKeys;
  fetch: (signal: AbortSignal) => Promise<unknown>;
  storage: Pick<Storage, "getItem" | "setItem"> | null;
  timeoutMs?: number;
};

/** The registry: what the page holds, else the last good copy and the server's as soon as it is there. */
export function createRegistryStore({ written, keys, fetch, storage, timeoutMs = patienceMs }: RegistryStoreOptions): RegistryStore {
  const given = readPayload(written);
  let current: RegistryState = { registry: given ?? null, failure: null };
  let asking: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  function set(next: RegistryState): void {
    current = next;
    for (const listener of listeners) {
      listener();
    }
  }

  function keep(signed: unknown): void {
    try {
      storage?.setItem(storageKey, JSON.stringify(signed));
    } catch {
      // without a kept copy the next start waits for the server
    }
  }

  /** The last good copy: signed too, because whatever writes into this browser's storage may have written it. */
  async function takeKept(): Promise<void> {
    try {
      const kept = await verifyRegistry(JSON.parse(storage?.getItem(storageKey) ?? "null"), keys, null);
      if (current.registry === null) {
        set({ ...current, registry: kept });
      }
    } catch {
      // storage closed to us, nothing kept, or a copy that is not believed
    }
  }

  async function ask(): Promise<void> {
    try {
      const signed = await fetch(AbortSignal.timeout(timeoutMs));
      const registry = await verifyRegistry(signed, keys, current.registry);
      keep(signed);
      set({ registry, failure: null });
    } catch (error) {
      set({ ...current, failure: error instanceof RegistryRefused ? "refused" : "unreachable" });
    }
  }

  function refresh(): Promise<void> {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function begin(): Promise<void> {
    if (given !== undefined) {
      keep(written);
      return;
    }
    const asked = refresh();
    await takeKept();
    if (current.registry === null) {
      await asked;
    }
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready: begin(),
    settled: () => asking ?? Promise.resolve(),
    refresh,
  };
}
