import { useState, type ComponentType, type ReactNode } from "react";
import { useAccount } from "@aiweb/federation";
import { createRegistryStore } from "../remotes/registry-store.ts";
import { createCommandStore } from "./command-store.ts";
import { ShellContext, type Shell } from "./shell-context.ts";
import type { Session } from "./session.ts";

/** A shell that changes nothing, for whom the story's frame says is signed in. */
function storyShell(session: Session, outdated: string[]): Shell {
  return {
    session: { session: () => session, account: () => session.account, subscribe: () => () => undefined, refresh: () => Promise.resolve(), announce: () => undefined },
    registry: createRegistryStore({ keys: [], fetch: () => new Promise(() => undefined), storage: null }),
    commands: createCommandStore(),
    prepareRemotes: () => undefined,
    outdatedRemotes: () => outdated,
    loadOf: (remote) => ({ remote, version: "1.4.0", milliseconds: 180, failure: null }),
  };
}

function StoryShell({ web3auth, outdated, children }: { web3auth: Session["web3auth"]; outdated: string[]; children: ReactNode }) {
  const account = useAccount();
  const [shell] = useState(() => storyShell({ account, handleChosen: true, shipsRemotes: account?.isOperator ?? false, web3auth }, outdated));
  return <ShellContext value={shell}>{children}</ShellContext>;
}

/** A story's decorator, inside `asPage`: the shell's own services. Parameter `web3auth` is its client id, `outdatedRemotes` are titles of remotes that have a new version. */
export function inShell(Story: ComponentType, { parameters }: { parameters: Record<string, unknown> }) {
  const { web3auth: clientId, outdatedRemotes } = parameters;
  const outdated = Array.isArray(outdatedRemotes) ? outdatedRemotes.map(String) : [];
  return (
    <StoryShell web3auth={typeof clientId === "string" ? { clientId, network: "sapphire_mainnet" } : null} outdated={outdated}>
      <Story />
    </StoryShell>
  );
}
