import { useEffect, useSyncExternalStore } from "react";
import { Outlet } from "@tanstack/react-router";
import { Page, SkeletonList } from "@aiweb/ui";
import { RemoteFailure } from "./remote-failure.tsx";
import type { RegistryStore } from "./registry-store.ts";
import type { RemoteMount } from "./remote-mount.ts";

/** Holds the place of a page whose code is on its way. */
export function PageSkeleton({ of = "the page" }: { of?: string | undefined }) {
  return (
    <Page>
      <SkeletonList count={4} label={`Loading ${of}`} />
    </Page>
  );
}

/** The component of a mount: loads the remote on the first visit, then lets its pages through, until it is killed. */
export function RemoteGate({ mount, registry }: { mount: RemoteMount; registry: RegistryStore }) {
  const state = useSyncExternalStore(mount.subscribe, mount.state);
  useSyncExternalStore(registry.subscribe, registry.state);
  const { killed } = mount;
  useEffect(() => {
    if (mount.state().kind === "idle") {
      void mount.load();
    }
  }, [mount]);
  useEffect(() => {
    if (state.kind === "ready") {
      mount.shown();
    }
  }, [mount, state]);

  if (killed !== null) {
    return <RemoteFailure mount={mount} error={killed} onRetry={() => void registry.refresh()} />;
  }
  if (state.kind === "ready") {
    return <Outlet />;
  }
  if (state.kind === "failed") {
    return <RemoteFailure mount={mount} error={state.error} onRetry={() => void mount.load()} />;
  }
  return <PageSkeleton of={mount.record?.title} />;
}
