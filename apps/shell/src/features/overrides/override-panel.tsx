import { useState, useSyncExternalStore } from "react";
import { Badge, Button, EmptyState, formatNumber, Stack, Table, Text } from "@aiweb/ui";
import type { TableColumn } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";
import type { RemoteRecord, RemoteVersion } from "@aiweb/contracts/registry/remote-registry";
import type { LoadOutcome } from "@aiweb/federation/runtime";
import { useShell } from "../../app/shell-context.ts";
import { OverrideForm } from "./override-form.tsx";

const sources: Record<RemoteVersion["source"], string> = { override: "override", rule: "rule", traffic: "traffic", default: "default", "last-good": "last good" };

function loadWords(outcome: LoadOutcome | undefined): string {
  if (outcome === undefined) return "not yet";
  return outcome.failure === null ? `${formatNumber(outcome.milliseconds)} ms` : outcome.failure;
}

function columnsFor(loadOf: (remote: string) => LoadOutcome | undefined, onSwitch: (remote: string) => void): TableColumn<RemoteRecord>[] {
  return [
    {
      key: "remote",
      header: "Remote",
      cell: ({ name, title }) => (
        <Stack gap={0}>
          <Text size="s">{title}</Text>
          <Text size="xs" tone="3" mono>
            {name}
          </Text>
        </Stack>
      ),
    },
    {
      key: "version",
      header: "Version",
      cell: ({ versions: [version] }) => (
        <Text size="s" mono>
          {version === undefined ? "–" : version.local ? new URL(version.entryUrl).host : version.version}
        </Text>
      ),
    },
    { key: "source", header: "Source", cell: ({ versions: [version] }) => (version === undefined ? "–" : <Badge tone={version.source === "override" ? "bad" : "neutral"}>{sources[version.source]}</Badge>) },
    { key: "bucket", header: "Bucket", align: "end", cell: ({ bucket }) => (bucket === null ? "–" : String(bucket)) },
    { key: "load", header: "Loaded in", align: "end", cell: ({ name }) => loadWords(loadOf(name)) },
    {
      key: "switch",
      header: "Switch",
      align: "end",
      cell: ({ name, title }) => (
        <Button size="s" onClick={() => onSwitch(name)} aria-label={`Switch ${title}`}>
          Switch
        </Button>
      ),
    },
  ];
}

/** Where each remote of this page comes from, and the way to get one from elsewhere, in this browser alone: for publishers and operators. */
export function OverridePanel({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { registry, loadOf } = useShell();
  const { registry: known } = useSyncExternalStore(registry.subscribe, registry.state);
  const [switching, setSwitching] = useState<string>();
  const remotes = Object.values(known?.remotes ?? {});
  const chosen = remotes.find(({ name }) => name === switching);

  function close(next: boolean): void {
    setSwitching(undefined);
    onOpenChange(next);
  }

  return (
    <Dialog open={open} onOpenChange={close} size="l" title={chosen === undefined ? "Where remotes come from" : `Where ${chosen.title} comes from`} description="Switching changes this browser alone, until it is reset or you sign out.">
      {chosen === undefined ? (
        remotes.length === 0 ? (
          <EmptyState title="No remote is published">There is nothing to switch.</EmptyState>
        ) : (
          <Table caption="Remotes of this page" columns={columnsFor(loadOf, setSwitching)} rows={remotes} rowKey={({ name }) => name} />
        )
      ) : (
        <OverrideForm remote={chosen.name} title={chosen.title} onDone={() => location.reload()} onCancel={() => setSwitching(undefined)} />
      )}
    </Dialog>
  );
}
