import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { parseError, trpc } from "@aiweb/api-client";
import type { RoleMapping } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { Button, Card, ChevronLeftIcon, ChevronRightIcon, formatNumber, IconButton, Row, Skeleton, Stack, Text } from "@aiweb/ui";
import { useState } from "react";
import type { Draft } from "./draft.ts";
import { RenderedSample } from "./rendered-sample.tsx";
import { useSettled } from "./use-settled.ts";

function hasMapping<Entry extends { mapping: RoleMapping | null }>(entry: Entry): entry is Entry & { mapping: RoleMapping } {
  return entry.mapping !== null;
}

/** Samples asked for at a time; the share that is cut is measured over them. */
const block = 20;

/** A row exactly as the model will see it, through its own template. */
export function SamplePreview({ draft: newest }: { draft: Draft }) {
  const draft = useSettled(newest);
  const [offset, setOffset] = useState(0);
  const entries = draft.datasets.filter(hasMapping).filter(({ weight }) => weight > 0);
  const sequenceLength = draft.training["sequenceLength"] ?? 256;
  const enabled = draft.base !== "" && entries.length > 0 && sequenceLength >= 16;
  const preview = useQuery(
    trpc.fineTuning.previewSamples.queryOptions(
      {
        base: draft.base,
        sequenceLength,
        offset: offset - (offset % block),
        limit: block,
        datasets: entries.map(({ dataset, version, mapping, rowCap, weight }) => ({ dataset, version, mapping, rowCap, weight })),
      },
      { enabled, placeholderData: keepPreviousData, staleTime: 60_000 },
    ),
  );
  const sample = enabled ? preview.data?.samples[offset % block] : undefined;
  const total = preview.data?.totalRows ?? 0;
  if (preview.data !== undefined && !preview.isPlaceholderData && total > 0 && offset >= total) {
    // The mix has become smaller: its last sample is shown.
    setOffset(total - 1);
  }
  return (
    <Card
      title="As the model sees it"
      actions={
        total === 0 || !enabled ? undefined : (
          <Row gap={1} align="center">
            <Text size="s" tone="2">
              sample {formatNumber(Math.min(offset + 1, total))} of {formatNumber(total)}
            </Text>
            <IconButton size="s" variant="ghost" icon={ChevronLeftIcon} label="Sample before" disabled={offset === 0} onClick={() => setOffset(offset - 1)} />
            <IconButton size="s" variant="ghost" icon={ChevronRightIcon} label="Next sample" disabled={offset + 1 >= total} onClick={() => setOffset(offset + 1)} />
          </Row>
        )
      }
    >
      {!enabled ? (
        <Text size="s" tone="2">
          Choose a base model and a dataset: their rows appear here in the model’s own words.
        </Text>
      ) : preview.error !== null ? (
        <Stack gap={2}>
          <Text size="s" tone="bad">
            {parseError(preview.error).message}
          </Text>
          <Row>
            <Button size="s" onClick={() => void preview.refetch()}>
              Try again
            </Button>
          </Row>
        </Stack>
      ) : preview.data !== undefined && total === 0 ? (
        <Text size="s" tone="2">
          These versions have no rows to show.
        </Text>
      ) : sample === undefined ? (
        <Skeleton height={120} />
      ) : (
        <RenderedSample sample={sample} sequenceLength={sequenceLength} measured={preview.data?.measured} />
      )}
    </Card>
  );
}
