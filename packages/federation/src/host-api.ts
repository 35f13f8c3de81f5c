import type { ComponentType } from "react";
import type { HostAppearance } from "./appearance.ts";
import type { HostTelemetry } from "./telemetry.ts";
import type { HostToast } from "./toast.ts";
import type { HostWidgetProps } from "./widgets.tsx";

/** Contract between the shell and remotes, by semantic version: a remote asks for a range of it. */
export const hostApiVersion = "1.2.0";

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
  /** Asks the server anew who is signed in: for a remote whose own call was refused. Since 1.2. */
  refreshSession(): Promise<void>;
  /** Adds lines to the command palette; returns the way to take them out. */
  addCommands(group: string, commands: readonly HostCommand[]): () => void;
  /** Shows a message in the page's one toaster; returns its id, by which a later one takes its place. Since 1.2. */
  toast(message: HostToast): string;
  /** How the page looks now; the same object as long as nothing changes. Since 1.2. */
  appearance(): HostAppearance;
  /** Calls back when theme or density change; returns the way to stop. Since 1.2. */
  onAppearanceChange(listener: () => void): () => void;
  /** Tells the server how the remote does. Since 1.2. */
  readonly telemetry: HostTelemetry;
  /** Draws a part that another remote exposes, with a boundary of its own around it. Since 1.2. */
  readonly Widget: ComponentType<HostWidgetProps>;
};
