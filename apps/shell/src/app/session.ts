import { onNotSignedIn, queryClient, trpc } from "@aiweb/api-client";
import type { Me, Web3AuthNetwork } from "@aiweb/contracts/accounts/get-me";
import type { HostAccount } from "@aiweb/federation";
import { takeWritten } from "./take-written.ts";

/** What the shell knows of the person: who is signed in, and which ways to sign in there are. */
export type Session = { account: HostAccount | null; handleChosen: boolean; shipsRemotes: boolean; web3auth: { clientId: string; network: Web3AuthNetwork } | null };

const nobody: Session = { account: null, handleChosen: false, shipsRemotes: false, web3auth: null };
const channelName = "aiweb-session";

export type SessionStore = {
  session(): Session;
  account(): HostAccount | null;
  subscribe(listener: () => void): () => void;
  refresh(): Promise<void>;
  /** Tells the other tabs that somebody signed in or out here. */
  announce(): void;
};

/** Reads the session at the start; follows it when it ends here or changes in another tab. */
export function createSessionStore(): SessionStore {
  let current = nobody;
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(channelName);
  const options = trpc.accounts.getMe.queryOptions(undefined, { staleTime: 0, trpc: { abortOnUnmount: true } });

  async function read(): Promise<Me> {
    const written = takeWritten("session");
    const me = written === undefined ? undefined : queryClient.setQueryData(options.queryKey, JSON.parse(written));
    return me ?? await queryClient.query(options);
  }

  async function refresh(): Promise<void> {
    const before = current.account?.id;
    const { account, web3authClientId: clientId, web3authNetwork: network } = await read();
    current = {
      account: account === null ? null : { id: account.id, handle: account.handle, name: account.name, address: account.address, isOperator: account.isOperator },
      handleChosen: account?.handleChosen ?? false,
      shipsRemotes: account?.shipsRemotes ?? false,
      web3auth: clientId === null ? null : { clientId, network },
    };
    if (before !== undefined && before !== current.account?.id) {
      // what is in memory belongs to somebody else
      location.reload();
      return;
    }
    for (const listener of listeners) {
      listener();
    }
  }

  function refreshQuietly(): void {
    refresh().catch(() => {
      // no answer: the notice of a lost connection says so, and the session stands as it was
    });
  }

  onNotSignedIn(refreshQuietly);
  channel.addEventListener("message", refreshQuietly);

  return {
    session: () => current,
    account: () => current.account,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    announce: () => channel.postMessage("changed"),
  };
}
