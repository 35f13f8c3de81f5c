import { useState, type ComponentType, type ReactNode } from "react";
import { useAccount } from "@aiweb/federation";
import { createRegistryStore } from "../remotes/registry-store.ts";
import { createCommandStore } from "./command-store.ts";
import { ShellContext, type Shell } from "./shell-context.ts";
import type { Session } from "./session.ts";

/** What a story says of the registry: the one that the page began with, and titles of remotes that have a new version. */
type Story = { outdated: string[]; registry: unknown };

/** A shell that changes nothing, for whom the story's frame says is signed in. */
function storyShell(session: Session, { outdated, registry }: Story): Shell {
  return {
    session: { session: () => session, account: () => session.account, subscribe: () => () => undefined, refresh: () => Promise.resolve(), announce: () => undefined },
    registry: createRegistryStore({ written: { payload: JSON.stringify(registry ?? null), signature: "", keyId: "" }, keys: [], fetch: () => new Promise(() => undefined), storage: null }),
    commands: createCommandStore(),
    prepareRemotes: () => undefined,
    outdatedRemotes: () => outdated,
    loadOf: (remote) => ({ remote, version: "1.4.0", milliseconds: 180, failure: null }),
  };
}

function StoryShell({ web3auth, story, children }: { web3auth: Session["web3auth"]; story: Story; children: ReactNode }) {
  const account = useAccount();
  const [shell] = useState(() => storyShell({ account, handleChosen: true, shipsRemotes: account?.isOperator ?? false, web3auth }, story));
  return <ShellContext value={shell}>{children}</ShellContext>;
}

/** A story's decorator, inside `asPage`: the shell's own services. Parameter `web3auth` is its client id, `registry` the registry of the page, `outdatedRemotes` are titles of remotes that have a new version. */
export function inShell(Part: ComponentType, { parameters }: { parameters: Record<string, unknown> }) {
  const { web3auth: clientId, outdatedRemotes, registry } = parameters;
  const outdated = Array.isArray(outdatedRemotes) ? outdatedRemotes.map(String) : [];
  return (
    <StoryShell web3auth={typeof clientId === "string" ? { clientId, network: "sapphire_mainnet" } : null} story={{ outdated, registry }}>
      <Part />
    </StoryShell>
  );
}
