import { lazy, Suspense, useState } from "react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Badge, Button, Card, ErrorState, LoadMore, PlusIcon, RelativeTime, SkeletonList, Text } from "@aiweb/ui";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { ApiKeySummary } from "@aiweb/contracts/api-keys/api-key";
import { ConfirmDialog } from "./lazy-dialogs.ts";
import styles from "./profile.module.css";

/** The contract's rules and the form come when a key is made. */
const CreateApiKeyDialog = lazy(async () => ({ default: (await import("./create-api-key-dialog.tsx")).CreateApiKeyDialog }));

function isActive(key: ApiKeySummary): boolean {
  return key.revokedAt === null && (key.expiresAt === null || Date.parse(key.expiresAt) > Date.now());
}

/** Keys for /v1: made, listed, revoked. */
export function ApiKeysCard() {
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKeySummary>();
  const keys = useInfiniteQuery(trpc.apiKeys.list.infiniteQueryOptions({ limit: 10 }, { getNextPageParam: (page) => page.nextCursor }));
  const items = keys.data?.pages.flatMap((page) => page.items) ?? [];
  const revoke = useMutation(
    trpc.apiKeys.revoke.mutationOptions({
      onSuccess: async () => {
        setRevoking(undefined);
        await queryClient.invalidateQueries(trpc.apiKeys.list.pathFilter());
      },
    }),
  );

  return (
    <Card
      heading="section"
      title="API keys"
      actions={
        <Button size="s" icon={PlusIcon} onClick={() => setCreating(true)}>
          New key
        </Button>
      }
    >
      {keys.isPending ? <SkeletonList count={2} /> : null}
      {keys.isLoadingError ? (
        <ErrorState title="Your API keys could not be read" onRetry={() => void keys.refetch()} traceId={parseError(keys.error).requestId}>
          <p>{parseError(keys.error).message}</p>
        </ErrorState>
      ) : null}
      {keys.isSuccess && items.length === 0 ? (
        <Text size="s" tone="2">
          A key lets a program call your models at <code>{location.origin}/v1</code>, as it would call OpenAI.
        </Text>
      ) : null}
      <ul role="list" className={styles.rows}>
        {items.map((key) => (
          <li key={key.id} className={styles.row}>
            <div className={styles.what}>
              <span className={styles.name}>
                {key.name} <Badge mono>{key.prefix}…</Badge>
                {key.revokedAt === null ? null : <Badge tone="bad">revoked</Badge>}
                {key.revokedAt === null && !isActive(key) ? <Badge tone="warn">expired</Badge> : null}
              </span>
              <Text size="s" tone="3">
                {key.lastUsedAt === null ? "never used" : <>used <RelativeTime at={key.lastUsedAt} /></>}
                {key.expiresAt === null || !isActive(key) ? null : <> · ends <RelativeTime at={key.expiresAt} /></>}
                {key.models === null ? null : ` · only ${key.models.join(", ")}`}
              </Text>
            </div>
            {key.revokedAt === null ? (
              <Button size="s" onClick={() => setRevoking(key)} aria-label={`Revoke ${key.name}`}>
                Revoke
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {keys.hasNextPage ? <LoadMore hasMore={keys.hasNextPage} loading={keys.isFetchingNextPage} failed={keys.isFetchNextPageError} onLoadMore={() => void keys.fetchNextPage()} shown={items.length} noun="keys" /> : null}
      <Suspense>
        {creating ? <CreateApiKeyDialog onClose={() => setCreating(false)} /> : null}
        {revoking === undefined ? null : (
          <ConfirmDialog
            open
            onOpenChange={(open) => open || setRevoking(undefined)}
            title={`Revoke ${revoking.name}?`}
            confirmLabel="Revoke key"
            busy={revoke.isPending}
            error={revoke.isError ? parseError(revoke.error).message : undefined}
            onConfirm={() => revoke.mutate({ apiKey: revoking.id })}
          >
            Programs that use it are refused from now on. A revoked key does not come back; make a new one instead.
          </ConfirmDialog>
        )}
      </Suspense>
    </Card>
  );
}
