import { readAppearance, watchAppearance } from "./appearance.ts";
import { hostApiVersion } from "./host-api.ts";
import type { HostApi } from "./host-api.ts";
import { noTelemetry } from "./telemetry.ts";
import { sendToast } from "./toast.ts";

/** The part of the host API that goes by the document alone; the shell, a remote by itself and stories have it in common. */
export const pageHost = { version: hostApiVersion, toast: sendToast, appearance: readAppearance, onAppearanceChange: watchAppearance } satisfies Partial<HostApi>;

/** A host that does nothing, for nobody: stories, tests and a remote by itself say what theirs does. */
export function quietHost(own: Partial<HostApi> = {}): HostApi {
  return {
    ...pageHost,
    locale: "en-US",
    navigate: () => undefined,
    account: () => null,
    onAccountChange: () => () => undefined,
    signIn: () => undefined,
    refreshSession: () => Promise.resolve(),
    addCommands: () => () => undefined,
    telemetry: noTelemetry,
    // nobody else's parts are there
    Widget: ({ remote, name }) => `${name} of ${remote}`,
    ...own,
  };
}
