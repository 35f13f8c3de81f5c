import type { CreateRoutes } from "@aiweb/federation";
import type { RemoteRecord } from "@aiweb/contracts/registry/remote-registry";
import { hostApiVersion } from "@aiweb/federation";
import { RemoteLoadError, containerName, servesHostApi } from "@aiweb/federation/runtime";
import type { RemoteLoader } from "@aiweb/federation/runtime";

export type MountState = { kind: "idle" } | { kind: "loading" } | { kind: "ready" } | { kind: "failed"; error: unknown };

export type RemoteMountOptions = {
  /** The record as the registry has it now. */
  record: () => RemoteRecord | undefined;
  /** Waits until the registry was asked. */
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
  #beginning: Promise<void> | undefined;

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
  async load(): Promise<void> {
    if (this.#state.kind === "ready") {
      return;
    }
    this.#set({ kind: "loading" });
    try {
      await this.#begin();
      this.#set({ kind: "ready" });
    } catch (error) {
      this.#set({ kind: "failed", error });
    }
  }

  /** Loads and grafts it without a visit; a failure is the visit's to tell. */
  async prepare(): Promise<void> {
    if (this.#state.kind === "idle") {
      await this.#begin().then(
        () => this.#set({ kind: "ready" }),
        () => undefined,
      );
    }
  }

  /** Fetches its code ahead of a visit; a failure is the visit's to tell. */
  async preload(): Promise<void> {
    if (this.#state.kind === "idle") {
      await this.#fetch().catch(() => undefined);
    }
  }

  #begin(): Promise<void> {
    this.#beginning ??= this.#fetch()
      .then(this.#options.graft)
      .finally(() => {
        this.#beginning = undefined;
      });
    return this.#beginning;
  }

  /** By the registry as it is known; where that fails, by what the server then says: a kept copy may name a version that is gone. */
  async #fetch(): Promise<CreateRoutes> {
    const known = JSON.stringify(this.record);
    try {
      return await this.#fetchKnown();
    } catch (error) {
      await this.#options.registrySettled();
      if (JSON.stringify(this.record) === known) {
        throw error;
      }
      return this.#fetchKnown();
    }
  }

  async #fetchKnown(): Promise<CreateRoutes> {
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
    return this.#options.loader.load({ name: record.name, container: containerName(record.name), entryUrl: version.entryUrl });
  }

  #set(state: MountState): void {
    this.#state = state;
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
