import { useQuery } from "@tanstack/react-query";
import { Card, ErrorState, SkeletonList, Text } from "@aiweb/ui";
import { parseError, trpc } from "@aiweb/api-client";
import { ProviderKeyRow } from "./provider-key-row.tsx";
import styles from "./profile.module.css";

/** Keys of model providers, used for this account's own calls. */
export function ProviderKeysCard() {
  const keys = useQuery(trpc.providerKeys.list.queryOptions());
  return (
    // Links that say "add a key" lead here.
    <div id="provider-keys" tabIndex={-1}>
      <Card heading="section" title="Provider keys">
        <div className={styles.form}>
          <Text size="s" tone="2">
            With your key, models of that provider run for you. It is encrypted on the server and never sent back to a browser.
          </Text>
          {keys.isPending ? <SkeletonList count={3} /> : null}
          {keys.isLoadingError ? (
            <ErrorState title="Your provider keys could not be read" onRetry={() => void keys.refetch()} traceId={parseError(keys.error).requestId}>
              <p>{parseError(keys.error).message}</p>
            </ErrorState>
          ) : null}
          <ul role="list" className={styles.rows}>
            {keys.data?.items.map((key) => (
              <ProviderKeyRow key={key.provider} stored={key} />
            ))}
          </ul>
        </div>
      </Card>
    </div>
  );
}
