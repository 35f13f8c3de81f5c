import type { CreateRoutes } from "@aiweb/federation";
import type { RemoteRecord } from "@aiweb/contracts/registry/remote-registry";
import { RemoteLoadError, containerName } from "@aiweb/federation/runtime";
import type { RemoteLoader } from "@aiweb/federation/runtime";
import type { LoadReporter } from "./load-reporter.ts";

export type MountState = { kind: "idle" } | { kind: "loading" } | { kind: "ready" } | { kind: "failed"; error: unknown };

export type RemoteMountOptions = {
  /** The record as the registry has it now. */
  record: () => RemoteRecord | undefined;
  /** Waits until the registry was asked. */
  registrySettled: () => Promise<void>;
  loader: RemoteLoader;
  reporter: LoadReporter;
  /** Attaches the routes and matches the address again. */
  graft: (createRoutes: CreateRoutes) => Promise<void>;
};

/** Why a remote may not be shown now, in its team's words. */
export function switchedOff({ name, reason }: RemoteRecord): RemoteLoadError {
  return new RemoteLoadError(name, "switched-off", reason ?? "It is switched off at the moment.");
}

/** One path prefix of a remote: how far it is with loading, and the way to load it. */
export class RemoteMount {
  readonly #options: RemoteMountOptions;
  readonly #listeners = new Set<() => void>();
  #state: MountState = { kind: "idle" };
  #beginning: Promise<void> | undefined;
  /** The version that this person was to get when it was loaded. */
  #offered: string | undefined;
  #loaded: string | undefined;

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

  /** The version that this document has; until then the one that it is to get, null where there is none. */
  get version(): string | null {
    return this.#loaded ?? this.record?.versions[0]?.version ?? null;
  }

  /** Why it may not be shown, not even where it is loaded already; null while it may. */
  get killed(): RemoteLoadError | null {
    const record = this.record;
    return record?.status === "killed" ? switchedOff(record) : null;
  }

  /** Whether this person would get another version than the one that this document has. */
  get isOutdated(): boolean {
    return this.#state.kind === "ready" && this.#offered !== undefined && this.record !== undefined && this.record.versions[0]?.version !== this.#offered;
  }

  /** Its pages are on the screen. */
  shown(): void {
    this.#tell((remote) => this.#options.reporter.shown(remote));
  }

  /** Its code threw. */
  threw(): void {
    this.#tell((remote) => this.#options.reporter.threw(remote));
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
      .then((createRoutes) => this.#graft(createRoutes))
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
    if (record === undefined) {
      throw new RemoteLoadError("unknown", "unreachable", "The registry does not list it any more.");
    }
    if (record.status !== "active") {
      throw switchedOff(record);
    }
    const { name, versions } = record;
    const { createRoutes, version } = await this.#options.loader.load({ name, container: containerName(name), versions });
    this.#loaded = version;
    this.#offered ??= versions[0]?.version;
    return createRoutes;
  }

  async #graft(createRoutes: CreateRoutes): Promise<void> {
    try {
      await this.#options.graft(createRoutes);
    } catch (error) {
      this.threw();
      throw error;
    }
  }

  #tell(tell: (remote: string) => void): void {
    const name = this.record?.name;
    if (name !== undefined) {
      tell(name);
    }
  }

  #set(state: MountState): void {
    this.#state = state;
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
