import { initTRPC } from "@trpc/server";
import type { RequestContext } from "./context.ts";
import { knownError } from "./known-error.ts";

/** Rights that a procedure declares; the rights test walks them. */
export interface ProcedureRights {
  rights: "public" | "signed-in" | "publisher" | "operator" | `reader:${string}` | `owner:${string}`;
}

export const trpc = initTRPC.context<RequestContext>().meta<ProcedureRights>().create({
  errorFormatter({ shape, error, ctx }) {
    const known = knownError(error);
    return {
      ...shape,
      message: known.message,
      data: {
        code: shape.data.code,
        httpStatus: known.status,
        path: shape.data.path,
        errorCode: known.code,
        field: known.field,
        retryAfterSeconds: known.retryAfterSeconds,
        requestId: ctx?.requestId,
      },
    };
  },
  // A stream ends and comes back now and then, so that an ended session does not listen on.
  sse: { maxDurationMs: 10 * 60_000, ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 45_000 } },
});

export const router = trpc.router;
