import { useMutation, useQuery } from "@tanstack/react-query";
import { parseError, trpc } from "@aiweb/api-client";
import { formatNumber, Select } from "@aiweb/ui";
import { useState } from "react";
import { fitsColumns, type DraftEntry } from "./draft.ts";
import { readEntry } from "./read-entry.ts";

type VersionSelectProps = { entry: DraftEntry; error: string | undefined; onChange: (entry: DraftEntry) => void };

/** Which version is learned from; its rows and columns are read anew, and the mapping stays where it still fits. */
export function VersionSelect({ entry, error, onChange }: VersionSelectProps) {
  const [wanted, setWanted] = useState<number | null>(null);
  const versions = useQuery(trpc.datasets.listVersions.queryOptions({ dataset: entry.dataset, limit: 100 }));
  const read = useMutation({
    mutationFn: (version: number) => readEntry(entry.dataset, version),
    onSuccess: (next) => onChange({ ...next, key: entry.key, weight: entry.weight, rowCap: entry.rowCap, mapping: fitsColumns(entry.mapping, next.columns) ? entry.mapping : next.mapping }),
    onSettled: () => setWanted(null),
  });
  const ready = (versions.data?.items ?? []).filter(({ state }) => state === "ready");
  const known = ready.some(({ number }) => number === entry.version);
  const options = [
    ...ready.map(({ number, rows }) => ({ value: String(number), label: rows === null ? `v${number}` : `v${number} · ${formatNumber(rows)} rows` })),
    ...(known ? [] : [{ value: String(entry.version), label: `v${entry.version}` }]),
  ];
  return (
    <Select
      label="Version"
      options={options}
      value={String(wanted ?? entry.version)}
      disabled={read.isPending}
      onValueChange={(value) => {
        setWanted(Number(value));
        read.mutate(Number(value));
      }}
      error={error ?? (read.error === null ? undefined : parseError(read.error).message)}
    />
  );
}
