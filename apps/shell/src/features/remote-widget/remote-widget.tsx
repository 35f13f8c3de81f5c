import { Component, Suspense, use, useEffect, useState, useSyncExternalStore } from "react";
import type { ComponentType, ReactNode } from "react";
import type { HostApi, HostWidgetProps } from "@aiweb/federation";
import { RemoteLoadError, containerName } from "@aiweb/federation/runtime";
import type { WidgetLoader } from "@aiweb/federation/runtime";
import type { LoadReporter } from "../../remotes/load-reporter.ts";
import { pageLoad } from "../../remotes/page-load.ts";
import { readFailure } from "../../remotes/read-failure.ts";
import type { RegistryStore } from "../../remotes/registry-store.ts";
import { switchedOff } from "../../remotes/remote-mount.ts";
import { WidgetFailureCard } from "./widget-failure-card.tsx";

export type WidgetServices = {
  registry: RegistryStore;
  loader: WidgetLoader;
  reporter: LoadReporter;
  /** The host that a remote of this version gets. */
  hostOf: (remote: string, version: string) => HostApi;
};

type BoundaryProps = { failed: (error: unknown) => ReactNode; children: ReactNode };

/** Keeps what a widget throws, while it is loaded or drawn, from the page around it. */
class WidgetBoundary extends Component<BoundaryProps, { error: unknown; hasFailed: boolean }> {
  override state = { error: undefined, hasFailed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.failed(this.state.error) : this.props.children;
  }
}

/** Makes the host API's `Widget`. */
export function createRemoteWidget({ registry, loader, reporter, hostOf }: WidgetServices): ComponentType<HostWidgetProps> {
  const recordOf = (remote: string) => registry.state().registry?.remotes[remote];
  /** By remote and name; one that failed stays until somebody asks for it again. */
  const parts = new Map<string, Promise<ComponentType<object>>>();

  async function load(remote: string, name: string): Promise<ComponentType<object>> {
    const record = recordOf(remote);
    if (record === undefined) {
      throw new RemoteLoadError(remote, "unreachable", "The registry does not list it any more.");
    }
    if (record.status !== "active") {
      throw switchedOff(record);
    }
    const { version, createWidget } = await loader.load({ name: remote, container: containerName(remote), versions: record.versions }, name);
    return createWidget(hostOf(remote, version));
  }

  function partOf(remote: string, name: string): Promise<ComponentType<object>> {
    const id = `${remote}/${name}`;
    const part = parts.get(id) ?? load(remote, name);
    parts.set(id, part);
    return part;
  }

  function Part({ remote, name, props }: HostWidgetProps) {
    const Loaded = use(partOf(remote, name));
    useEffect(() => reporter.shown(remote), [remote]);
    return <Loaded {...props} />;
  }

  function Failed({ remote, error, onRetry }: { remote: string; error: unknown; onRetry: () => void }) {
    const record = recordOf(remote);
    const { atFault } = readFailure(error, undefined);
    useEffect(() => {
      if (atFault) {
        reporter.threw(remote);
      }
    }, [atFault, remote]);
    return <WidgetFailureCard title={record?.title} owner={record?.owner} error={error} pageLoad={pageLoad} onRetry={onRetry} />;
  }

  return function RemoteWidget({ remote, name, props, fallback }) {
    const [attempt, setAttempt] = useState(0);
    useSyncExternalStore(registry.subscribe, registry.state);
    const record = recordOf(remote);
    if (record?.status === "killed") {
      return <Failed remote={remote} error={switchedOff(record)} onRetry={() => void registry.refresh()} />;
    }

    function retry(error: unknown): void {
      if (error instanceof RemoteLoadError) {
        parts.delete(`${remote}/${name}`);
      }
      setAttempt((now) => now + 1);
    }

    return (
      <WidgetBoundary key={attempt} failed={(error) => <Failed remote={remote} error={error} onRetry={() => retry(error)} />}>
        <Suspense fallback={fallback}>
          <Part remote={remote} name={name} props={props} />
        </Suspense>
      </WidgetBoundary>
    );
  };
}
