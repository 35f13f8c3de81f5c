import { createContext, useContext, useSyncExternalStore } from "react";
import type { HostAppearance } from "./appearance.ts";
import type { HostAccount, HostApi } from "./host-api.ts";

/** Filled by `createFrame` in the remote's own copy of this package; stories fill it by hand. */
export const HostApiContext = createContext<HostApi | null>(null);

/** What the shell gives to this remote. */
export function useHostApi(): HostApi {
  const host = useContext(HostApiContext);
  if (host === null) {
    throw new Error("useHostApi is used outside the routes that createFrame made.");
  }
  return host;
}

/** The way to the sign-in page and back to where one is. */
export function useSignIn(): () => void {
  return useHostApi().signIn;
}

/** The signed-in account, kept current; null for nobody. */
export function useAccount(): HostAccount | null {
  const host = useHostApi();
  return useSyncExternalStore(host.onAccountChange, host.account);
}

/** How the page looks, kept current. */
export function useAppearance(): HostAppearance {
  const host = useHostApi();
  return useSyncExternalStore(host.onAppearanceChange, host.appearance);
}
