import { Component, useEffect, useState, useSyncExternalStore } from "react";
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

type State = { kind: "loading" } | { kind: "ready"; Part: ComponentType<object> } | { kind: "failed"; error: unknown };
type BoundaryProps = { failed: (error: unknown) => ReactNode; children: ReactNode };

/** Keeps what a widget throws from the page around it. */
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
  /** By remote and name: each is made once on a page. */
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
    const known = parts.get(id);
    if (known !== undefined) {
      return known;
    }
    const part = load(remote, name);
    parts.set(id, part);
    part.catch(() => parts.delete(id));
    return part;
  }

  /** Told of once it stands. */
  function Shown({ remote, children }: { remote: string; children: ReactNode }) {
    useEffect(() => reporter.shown(remote), [remote]);
    return children;
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
    const [state, setState] = useState<State>({ kind: "loading" });
    useSyncExternalStore(registry.subscribe, registry.state);
    useEffect(() => {
      let isCurrent = true;
      const set = (next: State): void => {
        if (isCurrent) {
          setState(next);
        }
      };
      partOf(remote, name).then(
        (Part) => set({ kind: "ready", Part }),
        (error: unknown) => set({ kind: "failed", error }),
      );
      return () => {
        isCurrent = false;
      };
    }, [remote, name, attempt]);

    function retry(): void {
      setState({ kind: "loading" });
      setAttempt((now) => now + 1);
    }

    const record = recordOf(remote);
    if (record?.status === "killed") {
      return <Failed remote={remote} error={switchedOff(record)} onRetry={() => void registry.refresh()} />;
    }
    if (state.kind === "loading") {
      return fallback;
    }
    if (state.kind === "failed") {
      return <Failed remote={remote} error={state.error} onRetry={retry} />;
    }
    return (
      <WidgetBoundary key={attempt} failed={(error) => <Failed remote={remote} error={error} onRetry={retry} />}>
        <Shown remote={remote}>
          <state.Part {...props} />
        </Shown>
      </WidgetBoundary>
    );
  };
}
