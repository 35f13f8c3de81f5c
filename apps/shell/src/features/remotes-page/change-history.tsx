import type { RemoteChangeRecord } from "@aiweb/contracts/registry/list-remotes";
import { Badge, RelativeTime, Row, Stack, Text } from "@aiweb/ui";
import { changeEffect, changeTitle } from "./describe-change.ts";
import styles from "./remotes-page.module.css";

/** Who changed what, when and why, newest first. */
export function ChangeHistory({ changes }: { changes: readonly RemoteChangeRecord[] }) {
  return (
    <ol className={styles.history}>
      {changes.map((change) => (
        <li key={change.id} className={styles.change}>
          <Stack gap={1}>
            <Row gap={2} align="center" wrap>
              <Text size="s" strong>
                {changeTitle(change)}
              </Text>
              {change.automatic ? <Badge tone="warn">by itself</Badge> : null}
            </Row>
            <Text size="s" tone="2">
              {change.reason}
            </Text>
            <Effect of={change} />
            <Text size="xs" tone="3">
              {change.actor}, <RelativeTime at={change.at} />
            </Text>
          </Stack>
        </li>
      ))}
    </ol>
  );
}

function Effect({ of: change }: { of: RemoteChangeRecord }) {
  const effect = changeEffect(change);
  return effect === null ? null : (
    <Text size="xs" tone="2" mono>
      {effect}
    </Text>
  );
}
