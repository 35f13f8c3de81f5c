import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Badge, Banner, Button, Card, ErrorState, LoadMore, RelativeTime, SkeletonList, Text } from "@aiweb/ui";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { describeBrowser } from "./describe-browser.ts";
import styles from "./profile.module.css";

/** Where one is signed in; each can be ended. */
export function SessionsCard() {
  const sessions = useInfiniteQuery(trpc.accounts.listSessions.infiniteQueryOptions({ limit: 10 }, { getNextPageParam: (page) => page.nextCursor }));
  const end = useMutation(
    trpc.accounts.endSession.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.accounts.listSessions.pathFilter()) }),
  );
  const items = sessions.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <Card heading="section" title="Sessions">
      {sessions.isPending ? <SkeletonList count={2} /> : null}
      {sessions.isLoadingError ? (
        <ErrorState title="Your sessions could not be read" onRetry={() => void sessions.refetch()} traceId={parseError(sessions.error).requestId}>
          <p>{parseError(sessions.error).message}</p>
        </ErrorState>
      ) : null}
      {end.isError ? (
        <Banner tone="bad" title="The session was not ended" role="alert">
          {parseError(end.error).message} {parseError(end.error).requestId === undefined ? null : <code>trace {parseError(end.error).requestId}</code>}
        </Banner>
      ) : null}
      <ul role="list" className={styles.rows}>
        {items.map((item) => (
          <li key={item.id} className={styles.row}>
            <div className={styles.what}>
              <span className={styles.name} title={item.userAgent}>
                {describeBrowser(item.userAgent)}
                {item.current ? <Badge tone="good">this one</Badge> : null}
              </span>
              <Text size="s" tone="3">
                seen <RelativeTime at={item.lastSeenAt} /> · signed in <RelativeTime at={item.createdAt} />
              </Text>
            </div>
            {item.current ? null : (
              <Button
                size="s"
                busy={end.isPending && end.variables.session === item.id}
                onClick={() => end.mutate({ session: item.id })}
                aria-label={`End the session of ${describeBrowser(item.userAgent)}`}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.hasNextPage ? <LoadMore hasMore={sessions.hasNextPage} loading={sessions.isFetchingNextPage} failed={sessions.isFetchNextPageError} onLoadMore={() => void sessions.fetchNextPage()} shown={items.length} noun="sessions" /> : null}
    </Card>
  );
}
