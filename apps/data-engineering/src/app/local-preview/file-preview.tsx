import { RowPreview } from "@aiweb/data-grid/row-preview";
import { Banner, Card, formatNumber, SkeletonList, Stack, Text } from "@aiweb/ui";
import type { LocalPreview } from "./local-preview.ts";

function summary({ columns, rows, total }: LocalPreview): string {
  const counted = total === null ? `first ${rows.length} rows` : total === 1 ? "1 row" : `${formatNumber(total)} rows`;
  return `${columns.length === 1 ? "1 column" : `${columns.length} columns`}, ${counted}`;
}

/** The first rows of a chosen file, read in this browser; nothing was sent for it. */
export function FilePreview({ name, preview }: { name: string; preview: LocalPreview | undefined }) {
  return (
    <Card title={name} note={preview === undefined || preview.columns.length === 0 ? undefined : summary(preview)}>
      {preview === undefined ? (
        <SkeletonList count={4} />
      ) : (
        <Stack gap={3}>
          {preview.problems.length === 0 ? null : (
            <Banner tone="warn" title={preview.columns.length === 0 ? "This file cannot be used as it is" : "Worth a look"}>
              <ul>
                {preview.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </Banner>
          )}
          {preview.rows.length === 0 ? null : <RowPreview label={`First rows of ${name}`} columns={preview.columns} rows={preview.rows} />}
          {preview.rows.length === 0 ? null : (
            <Text size="xs" tone="3">
              Read in this browser. Types are guessed from what is shown and settled when the whole file is read.
            </Text>
          )}
        </Stack>
      )}
    </Card>
  );
}
