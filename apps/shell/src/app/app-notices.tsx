import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { useQuery } from "@tanstack/react-query";
import { Banner, Button } from "@aiweb/ui";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { Badges } from "../features/navigation/navigation-groups.ts";
import { ConnectionNotice } from "./connection-notice.tsx";
import { useShell } from "./shell-context.ts";

/** For the few who ship remotes. */
const RollbackNotice = lazy(async () => ({ default: (await import("../features/remotes-page/rollback-notice.tsx")).RollbackNotice }));

/** What the whole app has to say: the connection is lost, the registry could not be read, jobs run. */
export function AppNotices({ onBadges }: { onBadges: (badges: Badges) => void }) {
  const { registry, session, outdatedRemotes } = useShell();
  const { shipsRemotes } = useSyncExternalStore(session.subscribe, session.session);
  const { registry: known, failure } = useSyncExternalStore(registry.subscribe, registry.state);
  const counted = Object.values(known?.remotes ?? {}).some((remote) => remote.navigation.some((page) => page.badge === "running-jobs"));
  useLiveTopic("registry", () => void registry.refresh());
  const outdated = outdatedRemotes();
  return (
    <>
      {counted ? <RunningJobs onBadges={onBadges} /> : null}
      <ConnectionNotice />
      {shipsRemotes ? (
        <Suspense>
          <RollbackNotice />
        </Suspense>
      ) : null}
      {outdated.length > 0 ? (
        <Banner
          tone="info"
          title={`There is a new version of ${new Intl.ListFormat("en-GB").format(outdated)}`}
          role="status"
          actions={
            <Button size="s" onClick={() => location.reload()}>
              Reload for the new version
            </Button>
          }
        >
          This page goes on with the one that it began with.
        </Banner>
      ) : null}
      {failure !== null && known !== null ? (
        <Banner
          tone="warn"
          title={failure === "refused" ? "The list of AIWeb's parts cannot be believed" : "The list of AIWeb's parts could not be read"}
          role="status"
          actions={
            <Button size="s" onClick={() => void registry.refresh()}>
              Read it again
            </Button>
          }
        >
          {failure === "refused" ? "What the server sent is not signed by this AIWeb, or is out of date. Reload the page; if it stays like this, tell whoever runs it." : "You see the last list that this browser kept."} What it names works as before.
        </Banner>
      ) : null}
    </>
  );
}

/** Counts the jobs at work for the navigation; none, or no answer, shows nothing. */
function RunningJobs({ onBadges }: { onBadges: (badges: Badges) => void }) {
  const jobs = useQuery(trpc.jobs.list.queryOptions({ limit: 1 }));
  useLiveTopic("jobs", () => void queryClient.invalidateQueries(trpc.jobs.list.queryFilter({ limit: 1 })));
  const { starting = 0, running = 0, saving = 0 } = (jobs.isSuccess ? jobs.data.facets["state"] : undefined) ?? {};
  const count = starting + running + saving;
  useEffect(() => onBadges(count === 0 ? {} : { "running-jobs": `${count} running` }), [onBadges, count]);
  return null;
}
