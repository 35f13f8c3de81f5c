/** Contract between the shell and remotes, by semantic version: a remote asks for a range of it. */
export const hostApiVersion = "1.1.0";

/** Who is signed in. */
export type HostAccount = { id: string; handle: string; name: string | null; address: string; isOperator: boolean };

/** A line of the command palette. */
export type HostCommand = {
  id: string;
  label: string;
  note?: string;
  /** Other words that find it. */
  keywords?: readonly string[];
  /** A page to go to, or what to do. */
  run: string | (() => void | Promise<void>);
};

/** What the shell gives each remote. Additions raise the minor version, anything else the major one. */
export type HostApi = {
  readonly version: string;
  /** The language (BCP 47) in which numbers and dates are written; words are English. Since 1.1. */
  readonly locale: string;
  /** Follows a path of this app, whichever remote it belongs to. */
  navigate(path: string, options?: { replace?: boolean }): void;
  /** The signed-in account; null for nobody. */
  account(): HostAccount | null;
  /** Calls back when the account changes; returns the way to stop. */
  onAccountChange(listener: () => void): () => void;
  /** Goes to the sign-in page and back to where one is. */
  signIn(): void;
  /** Adds lines to the command palette; returns the way to take them out. */
  addCommands(group: string, commands: readonly HostCommand[]): () => void;
};
