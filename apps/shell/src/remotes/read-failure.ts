import { isPageLoadError } from "@aiweb/federation";
import { RemoteLoadError } from "@aiweb/federation/runtime";
import { parseError } from "@aiweb/api-client";
import { runtimeFailureOf } from "./runtime-codes.ts";

/** What the person is told of a failure, and what a report calls it. */
export type ReadFailure = {
  /** A sentence, and whose it is where that is known. */
  told: string;
  kind: string;
  runtimeCode: string | null;
  requestId: string | undefined;
  /** It did not come, or its code did not: as against one that ran and stopped. */
  loading: boolean;
  /** Only a new document can bring it: a browser remembers a failed import. */
  needsReload: boolean;
  /** The remote's own code is at fault. */
  atFault: boolean;
};

export function readFailure(error: unknown, owner: string | undefined): ReadFailure {
  const { code, message, requestId } = parseError(error);
  const page = isPageLoadError(error);
  const remote = error instanceof RemoteLoadError ? error : undefined;
  const loading = page || remote !== undefined;
  const runtime = runtimeFailureOf(error);
  const sides = { remote: owner === undefined ? "Its team can mend that." : `Its team, ${owner}, can mend that.`, shell: "The shell's team can mend that.", way: "That lies between this browser and the server." };
  const own = loading || code !== "unknown" ? message : "Something in its own code failed.";
  return {
    told: runtime === undefined ? own : `${runtime.sentence} ${sides[runtime.side]}`,
    kind: remote?.kind ?? (page ? "page" : code === "unknown" ? "threw" : code),
    runtimeCode: runtime?.code ?? null,
    requestId,
    loading,
    needsReload: page || remote?.kind === "needs-reload",
    atFault: page || (!loading && code === "unknown"),
  };
}
