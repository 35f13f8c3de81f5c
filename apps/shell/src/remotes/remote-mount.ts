import type { CreateRoutes } from "@aiweb/federation";
import type { RemoteRecord } from "@aiweb/contracts/registry/remote-registry";
import { hostApiVersion } from "@aiweb/federation";
import { RemoteLoadError, containerName, servesHostApi } from "@aiweb/federation/runtime";
import type { RemoteLoader } from "@aiweb/federation/runtime";

export type MountState = { kind: "idle" } | { kind: "loading" } | { kind: "ready" } | { kind: "failed"; error: unknown };

export type RemoteMountOptions = {
  /** The record as the registry has it now. */
  record: () => RemoteRecord | undefined;
  /** Waits until the registry was asked: a kept copy may name a version that is gone. */
  registrySettled: () => Promise<void>;
  loader: RemoteLoader;
  /** Attaches the routes and matches the address again. */
  graft: (createRoutes: CreateRoutes) => Promise<void>;
};

/** One path prefix of a remote: how far it is with loading, and the way to load it. */
export class RemoteMount {
  readonly #options: RemoteMountOptions;
  readonly #listeners = new Set<() => void>();
  #state: MountState = { kind: "idle" };
  #loading: Promise<void> | undefined;

  constructor(options: RemoteMountOptions) {
    this.#options = options;
  }

  readonly state = (): MountState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get record(): RemoteRecord | undefined {
    return this.#options.record();
  }

  /** Loads and grafts it; does nothing when that is done or under way. */
  load(): Promise<void> {
    if (this.#state.kind === "ready") {
      return Promise.resolve();
    }
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /** Fetches its code ahead of a visit; a failure is the visit's to tell. */
  async preload(): Promise<void> {
    if (this.#state.kind === "idle") {
      await this.#fetch().catch(() => undefined);
    }
  }

  async #load(): Promise<void> {
    this.#set({ kind: "loading" });
    try {
      await this.#options.graft(await this.#fetch());
      this.#set({ kind: "ready" });
    } catch (error) {
      this.#set({ kind: "failed", error });
    }
  }

  async #fetch(): Promise<CreateRoutes> {
    await this.#options.registrySettled();
    const record = this.record;
    const version = record?.versions.find((candidate) => candidate.deployment.default) ?? record?.versions[0];
    if (record === undefined || version === undefined) {
      throw new RemoteLoadError("unknown", "unreachable", "The registry does not list it any more.");
    }
    if (record.status !== "active") {
      throw new RemoteLoadError(record.name, "unreachable", record.reason ?? "It is switched off at the moment.");
    }
    if (!servesHostApi(hostApiVersion, record.hostApi)) {
      throw new RemoteLoadError(record.name, "not-a-remote", "It needs a newer AIWeb than this page. Reload the page.");
    }
    return this.#options.loader.load({ name: record.name, container: containerName(record.name), manifestUrl: version.manifestUrl });
  }

  #set(state: MountState): void {
    this.#state = state;
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
