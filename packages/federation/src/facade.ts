import type { HostApi } from "./host-api.ts";
import type { HostTelemetry } from "./telemetry.ts";
import type { HostToast } from "./toast.ts";
import type { Tokens } from "./token-names.ts";

/** The host of this remote: each remote has its own copy of this module, and createFrame fills it. */
let given: HostApi | undefined;

/** Keeps the host for what is called outside components. */
export function giveHost(host: HostApi): void {
  given = host;
}

function theHost(): HostApi {
  if (given === undefined) {
    throw new Error("The host's services are used before createFrame was given the host.");
  }
  return given;
}

/** Shows a message in the shell's toaster, whichever design system this remote was built with; returns its id. */
export function toast(message: HostToast): string {
  return theHost().toast(message);
}

/** Tells the server how this remote does. */
export const telemetry: HostTelemetry = {
  event: (name, attributes) => theHost().telemetry.event(name, attributes),
  measure: (name, value, attributes) => theHost().telemetry.measure(name, value, attributes),
  error: (name, error, attributes) => theHost().telemetry.error(name, error, attributes),
};

/** A token of the design system as CSS takes it: `token("ink-2")` is `var(--ink-2)`. */
export function token<Name extends keyof Tokens>(name: Name): `var(--${Name})` {
  return `var(--${name})`;
}
