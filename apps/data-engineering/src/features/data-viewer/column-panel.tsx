import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { Card, formatNumber, formatPercent, KeyValueList, Stack, Text } from "@aiweb/ui";

function facts(column: ColumnSchema, total: number): { label: string; value: string }[] {
  return [
    { label: "Missing", value: column.nullCount === 0 ? "none" : `${formatNumber(column.nullCount)} (${formatPercent(column.nullCount / Math.max(1, total))})` },
    ...(column.distinctCount === null ? [] : [{ label: "Different", value: `about ${formatNumber(column.distinctCount)}` }]),
    ...(column.minimum === null ? [] : [{ label: "First", value: column.minimum }]),
    ...(column.maximum === null ? [] : [{ label: "Last", value: column.maximum }]),
  ];
}

/** What each column holds, in numbers. */
export function ColumnPanel({ columns, total }: { columns: readonly ColumnSchema[]; total: number }) {
  return (
    <Stack gap={3}>
      {columns.map((column) => (
        <Card key={column.name} title={column.name} note={<Text mono size="xs" tone="2" cut>{column.type}</Text>}>
          <KeyValueList items={facts(column, total)} />
        </Card>
      ))}
    </Stack>
  );
}
