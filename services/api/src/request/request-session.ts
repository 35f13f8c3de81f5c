import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { remoteOverrides, type RemoteOverrides } from "@aiweb/contracts/registry/remote-override";
import { findLiveSession } from "@aiweb/db/queries/session/find-live-session";
import { updateSessionSeen } from "@aiweb/db/queries/session/update-session-seen";
import type { AccountRow } from "@aiweb/db/tables/account.table";
import type { Services } from "../trpc/context.ts";
import { hashSessionToken, sessionCookieName, sessionEnd, setSessionCookie } from "./session-cookie.ts";

export interface RequestSession {
  account: AccountRow;
  sessionId: string;
  /** Which remotes this browser gets from elsewhere, as it was asked for; who resolves them asks whether the account may. */
  overrides: RemoteOverrides;
}

type Needed = Pick<Services, "db" | "config">;

/** A session in use is moved on at most this often. */
const TOUCH_EVERY_MS = 5 * 60 * 1000;

/** The session of a request's cookie, or null. Moves its end on as it is used. */
export async function findRequestSession(services: Needed, request: FastifyRequest, reply: FastifyReply | null = null): Promise<RequestSession | null> {
  const token = request.cookies[sessionCookieName(services.config)];
  if (token === undefined || token === "") return null;
  const found = await findLiveSession(services.db, hashSessionToken(token));
  if (found === undefined) return null;
  const { session_id: sessionId, last_seen_at: lastSeen, remote_overrides: asked, ...account } = found;
  if (Date.now() - lastSeen.getTime() > TOUCH_EVERY_MS) {
    await updateSessionSeen(services.db, sessionId, sessionEnd());
    if (reply !== null) setSessionCookie(reply, services.config, token);
  }
  return { account, sessionId, overrides: remoteOverrides.parse(asked) };
}

/** The signed-in account of a plain HTTP request (uploads, downloads). Throws `not-signed-in`. */
export async function requireAccount(services: Needed, request: FastifyRequest): Promise<AccountRow> {
  const session = await findRequestSession(services, request);
  if (session === null) throw new AppError("not-signed-in", "Sign in to go on.");
  return session.account;
}
