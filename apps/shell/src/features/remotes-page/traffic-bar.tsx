import type { RemoteDeployment } from "@aiweb/contracts/registry/remote-deployment";
import { ShareBar, Stack, Text } from "@aiweb/ui";

/** Who gets which version, as a bar and as words below it; those whom a rule names have no share in it. */
export function TrafficBar({ of: { versions, rules } }: { of: RemoteDeployment }) {
  if (versions.length === 0) {
    return (
      <Text size="s" tone="3">
        Nothing is live
      </Text>
    );
  }
  return (
    <Stack gap={1}>
      <ShareBar label="Traffic" parts={versions.map(({ version, traffic }) => ({ label: version, share: traffic }))} />
      <Text size="xs" tone="2">
        {versions.map(({ version, traffic }) => `${version} ${traffic} %`).join(" · ")}
        {rules.length === 0 ? "" : ` · ${rules.length} by rule`}
      </Text>
    </Stack>
  );
}
