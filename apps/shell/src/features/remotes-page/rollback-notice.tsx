import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { Banner, Button, ButtonLink } from "@aiweb/ui";
import { storage } from "../../app/storage.ts";

/** What went back longer ago is history. */
const newsForMs = 7 * 86_400_000;
const seenKey = "aiweb-rollback-seen";
const asked = { limit: 10 };

/** Tells those who ship remotes of a version that went back by itself, once, until they have seen it. */
export function RollbackNotice() {
  const [seen, setSeen] = useState(() => Number(storage()?.getItem(seenKey) ?? 0));
  const [since] = useState(() => Date.now() - newsForMs);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const changes = useQuery(trpc.registry.listChanges.queryOptions(asked));
  useLiveTopic("registry", () => void queryClient.invalidateQueries(trpc.registry.listChanges.queryFilter(asked)));
  const news = changes.data?.items.find(({ automatic, at }) => automatic && Date.parse(at) > since);
  if (news === undefined || news.id <= seen) {
    return null;
  }
  const { id, remote, reason } = news;
  function dismiss(): void {
    setSeen(id);
    try {
      storage()?.setItem(seenKey, String(id));
    } catch {
      // it is told again after the next page load
    }
  }
  // its own page says it too
  return path === links.remote(remote) ? null : (
    <Banner
      tone="warn"
      title={`A version of ${remote} went back by itself`}
      role="status"
      actions={
        <>
          <ButtonLink size="s" href={links.remote(remote)} onClick={dismiss}>
            Look at it
          </ButtonLink>
          <Button size="s" variant="ghost" onClick={dismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      {reason}
    </Banner>
  );
}
