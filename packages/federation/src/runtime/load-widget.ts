import type { ComponentType } from "react";
import type { HostApi } from "../host-api.ts";
import { inTime, patienceMs } from "../lazy-page.ts";
import { RemoteLoadError, retryAddress } from "./load-remote.ts";
import type { FederationRuntime, RemoteLoader, RemoteLoaderOptions, RemoteSource } from "./load-remote.ts";

/** Addresses of retries are numbered from here on: those below are of the remote itself. */
const firstRetry = 100;

/** A widget's module, with the version of its remote. */
export type LoadedWidget = { version: string; createWidget: (host: HostApi) => ComponentType<object> };

export type WidgetLoader = {
  /** Loads a part that a remote exposes, of the version that this document has or is to get; afresh after a failure. */
  load(source: RemoteSource, widget: string): Promise<LoadedWidget>;
};

function isCreateWidget(value: unknown): value is LoadedWidget["createWidget"] {
  return typeof value === "function";
}

/** Loads parts of remotes for the pages of others. The remote itself comes first: so a page never has two versions of it. */
export function createWidgetLoader(runtime: FederationRuntime, remotes: RemoteLoader, { timeoutMs = patienceMs, expect }: Pick<RemoteLoaderOptions, "timeoutMs" | "expect"> = {}): WidgetLoader {
  const pending = new Map<string, Promise<LoadedWidget>>();
  const failures = new Map<string, number>();

  /** After a failure its container goes by another address, and so does all that it imports: a browser remembers a failed import. */
  function startAfresh(source: RemoteSource, version: string): void {
    const failed = failures.get(source.name) ?? 0;
    const candidate = source.versions.find((one) => one.version === version);
    if (failed === 0) {
      return;
    }
    const address = candidate === undefined || candidate.local === true ? undefined : retryAddress(candidate.entryUrl, firstRetry + failed);
    if (candidate === undefined || address === undefined || expect?.(candidate, address) === false) {
      throw new RemoteLoadError(source.name, "needs-reload", "This browser loads it only in a page that is loaded anew.");
    }
    runtime.register(source.container, address);
  }

  async function attempt(source: RemoteSource, widget: string): Promise<LoadedWidget> {
    const { version } = await remotes.load(source);
    startAfresh(source, version);
    try {
      const module = await inTime(runtime.load(`${source.container}/widgets/${widget}`), timeoutMs);
      const found: unknown = typeof module === "object" && module !== null && "createWidget" in module ? module.createWidget : undefined;
      if (!isCreateWidget(found)) {
        throw new RemoteLoadError(source.name, "not-a-remote", "What was loaded is no part for this page.");
      }
      return { version, createWidget: found };
    } catch (error) {
      failures.set(source.name, (failures.get(source.name) ?? 0) + 1);
      if (error instanceof RemoteLoadError) {
        throw error;
      }
      const late = error instanceof Error && error.cause === "late";
      throw new RemoteLoadError(source.name, late ? "timeout" : "unreachable", late ? error.message : "Its files could not be loaded, or are not those that were published.", error);
    }
  }

  return {
    load(source, widget) {
      const id = `${source.name}/${widget}`;
      const known = pending.get(id);
      if (known !== undefined) {
        return known;
      }
      const loading = attempt(source, widget);
      pending.set(id, loading);
      loading.catch(() => pending.delete(id));
      return loading;
    },
  };
}
