import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import type { HostAccount, HostApi, HostCommand } from "./host-api.ts";

/** Filled by `createFrame` in the remote's own copy of this package. */
export const HostApiContext = createContext<HostApi | null>(null);

/** What the shell gives to this remote. */
export function useHostApi(): HostApi {
  const host = useContext(HostApiContext);
  if (host === null) {
    throw new Error("useHostApi is used outside the routes that createFrame made.");
  }
  return host;
}

/** The signed-in account, kept current; null for nobody. */
export function useAccount(): HostAccount | null {
  const host = useHostApi();
  return useSyncExternalStore(host.onAccountChange, host.account);
}

/** Keeps lines in the command palette while the component is shown. Give it a stable list. */
export function useCommands(group: string, commands: readonly HostCommand[]): void {
  const host = useHostApi();
  useEffect(() => host.addCommands(group, commands), [host, group, commands]);
}
