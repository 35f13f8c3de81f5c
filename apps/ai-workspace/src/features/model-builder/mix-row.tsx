import { RemoteWidget } from "@aiweb/federation";
import { Badge, DeleteIcon, Disclosure, formatNumber, formatPercent, Grid, IconButton, ResourceList, ResourceRow, SkeletonList, Stack, Text } from "@aiweb/ui";
import { NumberField } from "@aiweb/ui/number-field";
import { useState } from "react";
import { mappingWords } from "../../app/mapping-words.ts";
import type { DraftEntry } from "./draft.ts";
import styles from "./mix-row.module.css";
import { MappingFields } from "./mapping-fields.tsx";
import { VersionSelect } from "./version-select.tsx";

type MixRowProps = {
  entry: DraftEntry;
  /** Of the mix, 0–1. */
  share: number;
  problem: (field: "version" | "weight" | "rowCap" | "mapping") => string | undefined;
  onChange: (entry: DraftEntry) => void;
  onRemove: () => void;
};

/** One dataset of the mix. */
export function MixRow({ entry, share, problem, onChange, onRemove }: MixRowProps) {
  return (
    <Stack gap={2}>
      <ResourceList>
        <ResourceRow noun="dataset" name={entry.title} badges={<Badge mono>v{entry.version}</Badge>} note={`${entry.mapping === null ? "columns not mapped" : mappingWords(entry.mapping)} · ${formatNumber(entry.rows)} rows`}>
          <Text tone="2" size="s">
            weight
          </Text>
          <span className={styles.weight}>
            <NumberField label={`Weight of ${entry.title} v${entry.version}`} labelHidden value={entry.weight} min={0} step={1} onValueChange={(weight) => onChange({ ...entry, weight: weight ?? 0 })} error={problem("weight")} />
          </span>
          <Text tone="2" size="s">
            {formatPercent(share)}
          </Text>
          <IconButton icon={DeleteIcon} label={`Take ${entry.title} v${entry.version} out`} size="s" onClick={onRemove} />
        </ResourceRow>
      </ResourceList>
      <Disclosure summary="Version, columns and limits" open={entry.mapping === null || (["version", "rowCap", "mapping"] as const).some((field) => problem(field) !== undefined)}>
        <Stack gap={3}>
          <MappingFields entry={entry} error={problem("mapping")} onChange={(mapping) => onChange({ ...entry, mapping })} />
          <Grid min={160} gap={4}>
            <VersionSelect entry={entry} error={problem("version")} onChange={onChange} />
            <NumberField label="Rows at most" optional hint="Empty: all of them." value={entry.rowCap} min={1} onValueChange={(rowCap) => onChange({ ...entry, rowCap })} error={problem("rowCap")} />
          </Grid>
        </Stack>
      </Disclosure>
      <FirstRows dataset={entry.dataset} version={entry.version} />
    </Stack>
  );
}

/** What the columns hold, as the catalogue shows it; asked for when one wants to see it. */
function FirstRows({ dataset, version }: { dataset: string; version: number }) {
  const [wanted, setWanted] = useState(false);
  return (
    <Disclosure summary="Its first rows" onOpenChange={(open) => setWanted((before) => before || open)}>
      {wanted ? <RemoteWidget remote="marketplace" name="dataset-rows" props={{ dataset, version }} fallback={<SkeletonList count={2} label="Loading its first rows" />} /> : null}
    </Disclosure>
  );
}
