import { useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { CodeBlock, ForbiddenState } from "@aiweb/ui";
import { useShell } from "../../app/shell-context.ts";

/** What only those see who ship remotes; others are told whom to ask. The server refuses them in any case. */
export function ForShippers({ heading, children }: { heading?: "h1"; children: ReactNode }) {
  const { session } = useShell();
  const { account, shipsRemotes } = useSyncExternalStore(session.subscribe, session.session);
  if (shipsRemotes) {
    return children;
  }
  const command = `npm run remote -- key create NAME --name "${account?.name ?? account?.handle ?? ""}" --for ${account?.handle ?? ""}`;
  return (
    <ForbiddenState heading={heading} title="This page is for those who ship remotes" actions={<CodeBlock code={command} label="Command for an operator" copy wrap />}>
      An operator of this AIWeb makes you a publisher of yours with this command.
    </ForbiddenState>
  );
}
