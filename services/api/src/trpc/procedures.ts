import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { checkMayShip, requirePublisher } from "../features/registry/publisher.ts";
import { toAppError } from "@aiweb/service/error-reply";
import { trpcCodeOf } from "./error-code.ts";
import { knownError } from "./known-error.ts";
import { RESOURCES, type Owned, type ResourceKind, type ResourceRows } from "./resources.ts";
import { trpc } from "./trpc.ts";

/** What is thrown inside becomes a tRPC error that carries the AppError as its cause. */
const base = trpc.procedure.use(async ({ ctx, next, path, type }) => {
  const result = await next();
  if (result.ok) return result;
  const known = knownError(result.error);
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

const named = z.looseObject({ remote: z.string() });

/** Who ships remotes: an operator, or a publisher key for the remote that the input names; `ctx.publisher` is who. */
export const publisher = base.meta({ rights: "publisher" }).use(async ({ ctx, next, getRawInput }) => {
  const who = await requirePublisher(ctx.services, { account: ctx.account, authorization: ctx.request?.headers.authorization });
  const { success, data } = named.safeParse(await getRawInput());
  if (success) checkMayShip(who, data.remote);
  return next({ ctx: { publisher: who } });
});

/** Who runs this AIWeb: an operator, or the installation itself. */
export const operator = publisher.meta({ rights: "operator" }).use(({ ctx, next }) => {
  if (ctx.publisher.remotes !== null) throw new AppError("forbidden", "Only operators of this AIWeb may do this; a publisher key ships its remotes.");
  return next();
});

function missing(kind: ResourceKind): AppError {
  return new AppError("not-found", `There is no such ${kind}, or it is not yours to see.`);
}

/** The row that the input's field of the kind's name points at; what is not there looks exactly like what one may not see. */
async function resolve<K extends ResourceKind>(kind: K, db: Db, input: unknown): Promise<ResourceRows[K] & Owned> {
  const { reference, find } = RESOURCES[kind];
  const parsed = z.looseObject({ [kind]: reference }).safeParse(input);
  if (!parsed.success) throw toAppError(parsed.error);
  const row = await find(db, z.string().parse(parsed.data[kind]));
  if (row === undefined) throw missing(kind);
  return row;
}

/** Its owner, or anybody when it is public; `ctx.resource` is the row. The input carries a field named after the kind. */
export function reader<K extends ResourceKind>(kind: K) {
  return base.meta({ rights: `reader:${kind}` }).use(async ({ ctx, next, getRawInput }) => {
    const row = await resolve(kind, ctx.db, await getRawInput());
    if (row.visibility !== "public" && row.owner_id !== ctx.account?.id) throw missing(kind);
    return next({ ctx: { resource: row } });
  });
}

/** Its owner only; `ctx.resource` is the row, `ctx.account` the owner. */
export function owner<K extends ResourceKind>(kind: K) {
  return signedIn.meta({ rights: `owner:${kind}` }).use(async ({ ctx, next, getRawInput }) => {
    const row = await resolve(kind, ctx.db, await getRawInput());
    if (row.owner_id !== ctx.account.id) {
      if (row.visibility !== "public") throw missing(kind);
      throw new AppError("forbidden", `Only its owner can change this ${kind}.`);
    }
    return next({ ctx: { resource: row } });
  });
}
