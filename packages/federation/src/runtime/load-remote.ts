import type { CreateRoutes } from "../create-frame.tsx";
import { patienceMs } from "../lazy-page.ts";

/** A remote that can be loaded: its container's name and where its manifest lies. */
export type RemoteSource = { name: string; container: string; manifestUrl: string };

/** Why a remote did not load; `message` says it in a sentence. */
export class RemoteLoadError extends Error {
  readonly remote: string;
  readonly kind: "timeout" | "unreachable" | "not-a-remote";

  constructor(remote: string, kind: RemoteLoadError["kind"], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "RemoteLoadError";
    this.remote = remote;
    this.kind = kind;
  }
}

/** The parts of the federation runtime that the loader uses; tests bring their own. */
export type FederationRuntime = {
  /** The manifest's JSON; asked for no longer once the signal aborts. */
  manifest(url: string, signal: AbortSignal): Promise<unknown>;
  /** Tells the runtime where a container's entry script lies. */
  register(container: string, entry: string): void;
  load(id: string): Promise<unknown>;
};

export type RemoteLoader = {
  /** The remote's route factory; one promise per remote, forgotten when it fails. */
  load(source: RemoteSource): Promise<CreateRoutes>;
};

function isCreateRoutes(value: unknown): value is CreateRoutes {
  return typeof value === "function";
}

function createRoutesOf(module: unknown): CreateRoutes | undefined {
  const found: unknown = typeof module === "object" && module !== null && "createRoutes" in module ? module.createRoutes : undefined;
  return isCreateRoutes(found) ? found : undefined;
}

/**
 * Another address for the same file. A browser remembers a failed import by its address, and so does the
 * federation runtime, so each further try goes by a name of its own: `…/NAME/VERSION~2/mf-manifest.json`,
 * which the server reads as VERSION. The files that the entry imports are relative to it and get new names too.
 */
export function retryAddress(manifestUrl: string, attempt: number): string {
  return attempt <= 1 ? manifestUrl : manifestUrl.replace(/\/([^/]+)\/([^/]+)$/, `/$1~${attempt}/$2`);
}

function read(from: unknown, key: string): unknown {
  return typeof from === "object" && from !== null && key in from ? Reflect.get(from, key) : undefined;
}

/** The address of the entry script that a manifest names; it lies beside the manifest. */
export function entryOf(manifest: unknown, manifestUrl: string): string | undefined {
  const entry = read(read(manifest, "metaData"), "remoteEntry");
  const name = read(entry, "name");
  // a plain file name: a manifest cannot lead elsewhere
  return typeof name === "string" && /^[\w.-]+\.js$/.test(name) ? manifestUrl.replace(/[^/]*$/, name) : undefined;
}

/** Loads remotes through the federation runtime: within a time limit, and afresh after a failure. */
export function createRemoteLoader(runtime: FederationRuntime, timeoutMs: number = patienceMs): RemoteLoader {
  const pending = new Map<string, Promise<CreateRoutes>>();
  const attempts = new Map<string, number>();

  async function attempt(source: RemoteSource): Promise<CreateRoutes> {
    const count = (attempts.get(source.name) ?? 0) + 1;
    attempts.set(source.name, count);
    const manifestUrl = retryAddress(source.manifestUrl, count);
    const givenUp = new AbortController();
    async function loadModule(): Promise<unknown> {
      const entry = entryOf(await runtime.manifest(manifestUrl, givenUp.signal), manifestUrl);
      // a manifest that comes too late must not take the place of what a further try registered
      givenUp.signal.throwIfAborted();
      if (entry === undefined) {
        throw new RemoteLoadError(source.name, "not-a-remote", "Its manifest names no entry.");
      }
      runtime.register(source.container, entry);
      return runtime.load(`${source.container}/routes`);
    }
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      reject(new RemoteLoadError(source.name, "timeout", `It did not answer within ${timeoutMs / 1000} seconds.`));
      givenUp.abort();
    }, timeoutMs);
    try {
      const module = await Promise.race([loadModule(), late]);
      const createRoutes = createRoutesOf(module);
      if (createRoutes === undefined) {
        throw new RemoteLoadError(source.name, "not-a-remote", "What was loaded has no routes for this page.");
      }
      return createRoutes;
    } catch (error) {
      throw error instanceof RemoteLoadError ? error : new RemoteLoadError(source.name, "unreachable", "Its files could not be loaded.", error);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    load(source) {
      const known = pending.get(source.name);
      if (known !== undefined) {
        return known;
      }
      const loading = attempt(source);
      pending.set(source.name, loading);
      loading.catch(() => pending.delete(source.name));
      return loading;
    },
  };
}
