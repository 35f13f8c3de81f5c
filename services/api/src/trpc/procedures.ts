import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { toAppError } from "@aiweb/service/error-reply";
import { trpcCodeOf } from "./error-code.ts";
import { RESOURCES, type Finder, type Owned, type ResourceKind, type ResourceRow } from "./resources.ts";
import { trpc } from "./trpc.ts";

/** What is thrown inside becomes a tRPC error that carries the AppError as its cause. */
const base = trpc.procedure.use(async ({ ctx, next, path, type }) => {
  const result = await next();
  if (result.ok) return result;
  const known = toAppError(result.error.cause ?? result.error);
  if (known.status >= 500) ctx.log.error({ err: known.cause ?? known, code: known.code, path, type }, known.message);
  throw new TRPCError({ code: trpcCodeOf(known), message: known.message, cause: known });
});

/** Anybody, signed in or not. */
export const publicProcedure = base.meta({ rights: "public" });

/** A signed-in account; `ctx.account` is it. */
export const signedIn = base.meta({ rights: "signed-in" }).use(({ ctx, next }) => {
  if (ctx.account === null) throw new AppError("not-signed-in", "Sign in to go on.");
  return next({ ctx: { account: ctx.account } });
});

function missing(kind: ResourceKind): AppError {
  return new AppError("not-found", `There is no such ${kind}, or it is not yours to see.`);
}

/** The row when the caller may see it; what one may not see looks exactly like what does not exist. */
async function resolve<K extends ResourceKind>(kind: K, ctx: { db: Parameters<Finder<unknown>>[0] }, input: unknown): Promise<ResourceRow<K> & Owned> {
  const { reference, find } = RESOURCES[kind];
  const parsed = z.looseObject({ [kind]: reference }).parse(input)[kind];
  const finder: Finder<Owned> = find;
  const row = await finder(ctx.db, String(parsed));
  if (row === undefined) throw missing(kind);
  return row as ResourceRow<K> & Owned;
}

/** Its owner, or anybody when it is public; `ctx.resource` is the row. The input carries a field named after the kind. */
export function reader<K extends ResourceKind>(kind: K) {
  return base.meta({ rights: `reader:${kind}` }).use(async ({ ctx, next, getRawInput }) => {
    const row = await resolve(kind, ctx, await getRawInput());
    if (row.visibility !== "public" && row.owner_id !== ctx.account?.id) throw missing(kind);
    return next({ ctx: { resource: row } });
  });
}

/** Its owner only; `ctx.resource` is the row, `ctx.account` the owner. */
export function owner<K extends ResourceKind>(kind: K) {
  return signedIn.meta({ rights: `owner:${kind}` }).use(async ({ ctx, next, getRawInput }) => {
    const row = await resolve(kind, ctx, await getRawInput());
    if (row.owner_id !== ctx.account.id) {
      if (row.visibility !== "public") throw missing(kind);
      throw new AppError("forbidden", `Only its owner can change this ${kind}.`);
    }
    return next({ ctx: { resource: row } });
  });
}
