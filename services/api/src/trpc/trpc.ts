import { initTRPC } from "@trpc/server";
import { toAppError } from "@aiweb/service/error-reply";
import type { RequestContext } from "./context.ts";

/** Rights that a procedure declares; the rights test walks them. */
export interface ProcedureRights {
  rights: "public" | "signed-in" | `reader:${string}` | `owner:${string}`;
}

export const trpc = initTRPC.context<RequestContext>().meta<ProcedureRights>().create({
  errorFormatter({ shape, error, ctx }) {
    const known = toAppError(error.cause ?? error);
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
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 45_000 } },
});

export const router = trpc.router;
