import { createContext, useContext } from "react";
import type { LoadOutcome } from "@aiweb/federation/runtime";
import type { RegistryStore } from "../remotes/registry-store.ts";
import type { CommandStore } from "./command-store.ts";
import type { SessionStore } from "./session.ts";

/** The shell's own services, made once at the start. */
export type Shell = { session: SessionStore; registry: RegistryStore; commands: CommandStore; prepareRemotes: () => void; outdatedRemotes: () => string[]; loadOf: (remote: string) => LoadOutcome | undefined };

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) {
    throw new Error("useShell is used outside the shell.");
  }
  return shell;
}
