import { useEffect, useState, useSyncExternalStore } from "react";
import { Banner, Button, toast } from "@aiweb/ui";
import { api, parseError } from "@aiweb/api-client";
import type { RemoteVersion } from "@aiweb/contracts/registry/remote-registry";
import { useShell } from "../../app/shell-context.ts";

type Overridden = { title: string; version: RemoteVersion };

function placeOf({ version, local, entryUrl }: RemoteVersion): string {
  return local ? `this machine, ${new URL(entryUrl).host}` : version;
}

/** Loud, on every page while this browser gets a remote that others do not; a build on this machine that is made anew reloads the page. */
export function OverrideBanner() {
  const { registry } = useShell();
  const { registry: known } = useSyncExternalStore(registry.subscribe, registry.state);
  const [resetting, setResetting] = useState(false);
  const overridden = Object.values(known?.remotes ?? {}).flatMap(({ title, versions: [version] }): Overridden[] => (version?.source === "override" ? [{ title, version }] : []));
  const servers = overridden.flatMap(({ version }) => (version.local ? [new URL(version.entryUrl).origin] : [])).join(" ");

  useEffect(() => {
    const sources = servers.split(" ").filter(Boolean).map((server) => new EventSource(`${server}/builds`));
    for (const source of sources) {
      source.addEventListener("built", () => location.reload());
    }
    return () => {
      for (const source of sources) {
        source.close();
      }
    };
  }, [servers]);

  async function reset(): Promise<void> {
    setResetting(true);
    try {
      await api.registry.resetOverrides.mutate();
      location.reload();
    } catch (error) {
      setResetting(false);
      toast({ tone: "bad", title: "Nothing was reset", description: parseError(error).message });
    }
  }

  return (
    <Banner
      tone="bad"
      role="status"
      title="This browser has other versions than everybody else"
      actions={
        <Button size="s" busy={resetting} onClick={() => void reset()}>
          Reset
        </Button>
      }
    >
      {overridden.map(({ title, version }) => `${title}: ${placeOf(version)}`).join(" · ")}
    </Banner>
  );
}
