import type { CreateRoutes } from "../create-frame.tsx";
import { hostApiVersion } from "../host-api.ts";
import { patienceMs } from "../lazy-page.ts";
import { servesRange } from "./serves-range.ts";

/** A version of a remote that can be loaded: where its entry script lies, and the range of the host API it asks for. */
export type SourceVersion = {
  version: string;
  entryUrl: string;
  hostApi: string;
  /** The range of the back end's contract that it asks for. */
  backEnd: string;
  /** From a server on the person's own machine, by an override: nobody published its digests. */
  local?: boolean;
  /** `sha384-…` of its scripts and style sheets, by their path in the entry's folder. */
  integrity: Readonly<Record<string, string>>;
};

/** A remote that can be loaded: its container's name, and its versions, the wanted one first. */
export type RemoteSource = { name: string; container: string; versions: readonly SourceVersion[] };

/** A remote that is there. From now on this document has no other version of it. */
export type LoadedRemote = { version: string; createRoutes: CreateRoutes };

/** Why a remote did not load; `message` says it in a sentence. */
export class RemoteLoadError extends Error {
  readonly remote: string;
  readonly kind: "timeout" | "unreachable" | "unverified" | "needs-reload" | "not-a-remote" | "unfit" | "switched-off";

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

/** How one try to load a version came out. */
export type LoadOutcome = { remote: string; version: string; milliseconds: number; failure: RemoteLoadError["kind"] | null };

export type RemoteLoader = {
  /**
   * Loads the first version that comes, in the order given; one promise per remote, forgotten when it fails. Later calls
   * get what was loaded, whatever versions they name.
   */
  load(source: RemoteSource): Promise<LoadedRemote>;
};

export type RemoteLoaderOptions = {
  /** The version of the contract of the back end that answers; undefined while nobody knows. */
  backEnd?: () => string | undefined;
  /** Has the browser check the version's files, before the first of them is fetched by this address of its entry. False where only a new document can. */
  expect?: (version: SourceVersion, entryUrl: string) => boolean;
  timeoutMs?: number;
  onOutcome?: (outcome: LoadOutcome) => void;
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

/** Loads remotes through the federation runtime: within a time limit, afresh after a failure, and an older version where the wanted one does not come. */
export function createRemoteLoader(runtime: FederationRuntime, { timeoutMs = patienceMs, backEnd: answering, expect, onOutcome }: RemoteLoaderOptions = {}): RemoteLoader {
  const pending = new Map<string, Promise<LoadedRemote>>();
  const attempts = new Map<string, number>();

  async function attempt({ name, container }: RemoteSource, candidate: SourceVersion): Promise<LoadedRemote> {
    const { version, entryUrl, hostApi, backEnd, local = false, integrity } = candidate;
    if (!servesRange(hostApiVersion, hostApi)) {
      throw new RemoteLoadError(name, "unfit", "It needs another AIWeb than this page is. Reload the page.");
    }
    const answers = answering?.();
    if (answers !== undefined && !servesRange(answers, backEnd)) {
      throw new RemoteLoadError(name, "unfit", "It needs another server than the one that answers here. Its team ships one that fits; until then, who runs this AIWeb can take it back.");
    }
    if (!local && integrity[entryUrl.slice(entryUrl.lastIndexOf("/") + 1)] === undefined) {
      throw new RemoteLoadError(name, "unverified", "The registry does not say what its files must be, so they are not loaded.");
    }
    const count = (attempts.get(entryUrl) ?? 0) + 1;
    attempts.set(entryUrl, count);
    // no server of ours reads the other name there
    const address = local ? entryUrl : retryAddress(entryUrl, count);
    if (expect?.(candidate, address) === false) {
      throw new RemoteLoadError(name, "needs-reload", "This browser loads it only in a page that is loaded anew.");
    }
    runtime.register(container, address);
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new RemoteLoadError(name, "timeout", `It did not answer within ${timeoutMs / 1000} seconds.`)), timeoutMs);
    try {
      const module = await Promise.race([runtime.load(`${container}/routes`), late]);
      const createRoutes = createRoutesOf(module);
      if (createRoutes === undefined) {
        throw new RemoteLoadError(name, "not-a-remote", "What was loaded has no routes for this page.");
      }
      return { version, createRoutes };
    } catch (error) {
      throw error instanceof RemoteLoadError ? error : new RemoteLoadError(name, "unreachable", "Its files could not be loaded, or are not those that were published.", error);
    } finally {
      clearTimeout(timer);
    }
  }

  async function firstThatComes(source: RemoteSource): Promise<LoadedRemote> {
    let first: RemoteLoadError | undefined;
    for (const candidate of source.versions) {
      const startedAt = performance.now();
      const tell = (failure: LoadOutcome["failure"]) => onOutcome?.({ remote: source.name, version: candidate.version, milliseconds: Math.round(performance.now() - startedAt), failure });
      try {
        const loaded = await attempt(source, candidate);
        tell(null);
        return loaded;
      } catch (error) {
        const failed = error instanceof RemoteLoadError ? error : new RemoteLoadError(source.name, "unreachable", "Its files could not be loaded.", error);
        tell(failed.kind);
        first ??= failed;
      }
    }
    throw first ?? new RemoteLoadError(source.name, "unreachable", "The registry lists no version of it.");
  }

  return {
    load(source) {
      const known = pending.get(source.name);
      if (known !== undefined) {
        return known;
      }
      const loading = firstThatComes(source);
      pending.set(source.name, loading);
      loading.catch(() => pending.delete(source.name));
      return loading;
    },
  };
}
