import { useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { ForbiddenState } from "@aiweb/ui";
import { useShell } from "../../app/shell-context.ts";

/** What only those see who ship remotes; others are told whom to ask. The server refuses them in any case. */
export function ForShippers({ children }: { children: ReactNode }) {
  const { session } = useShell();
  const { shipsRemotes } = useSyncExternalStore(session.subscribe, session.session);
  if (shipsRemotes) {
    return children;
  }
  return <ForbiddenState title="This page is for those who ship remotes">An operator of this AIWeb gives you a publisher key for yours: npm run remote -- key create NAME --name TEXT --for YOUR-HANDLE</ForbiddenState>;
}
