import { Skeleton, SkeletonList, Stack } from "@aiweb/ui";

/** The outline of a record's page. */
export function RecordSkeleton({ label }: { label: string }) {
  return (
    <Stack gap={4}>
      <Skeleton width={320} height={36} shape="block" />
      <SkeletonList count={3} height={96} label={label} />
    </Stack>
  );
}
