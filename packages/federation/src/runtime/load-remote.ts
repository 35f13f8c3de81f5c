import type { CreateRoutes } from "../create-frame.tsx";
import { patienceMs } from "../lazy-page.ts";

/** A remote that can be loaded: its container's name and where its entry script lies. */
export type RemoteSource = { name: string; container: string; entryUrl: string };

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
 * federation runtime, so each further try goes by a name of its own: `…/NAME/VERSION~2/remote-entry.js`,
 * which the server reads as VERSION. The files that the entry imports are relative to it and get new names too.
 */
export function retryAddress(entryUrl: string, attempt: number): string {
  return attempt <= 1 ? entryUrl : entryUrl.replace(/\/([^/]+)\/([^/]+)$/, `/$1~${attempt}/$2`);
}

/** Loads remotes through the federation runtime: within a time limit, and afresh after a failure. */
export function createRemoteLoader(runtime: FederationRuntime, timeoutMs: number = patienceMs): RemoteLoader {
  const pending = new Map<string, Promise<CreateRoutes>>();
  const attempts = new Map<string, number>();

  async function attempt(source: RemoteSource): Promise<CreateRoutes> {
    const count = (attempts.get(source.name) ?? 0) + 1;
    attempts.set(source.name, count);
    runtime.register(source.container, retryAddress(source.entryUrl, count));
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new RemoteLoadError(source.name, "timeout", `It did not answer within ${timeoutMs / 1000} seconds.`)), timeoutMs);
    try {
      const module = await Promise.race([runtime.load(`${source.container}/routes`), late]);
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
