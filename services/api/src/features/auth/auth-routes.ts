import { randomBytes } from "node:crypto";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { nonceResponse, sessionRequest, walletRequest, walletResponse } from "@aiweb/contracts/auth/sign-in";
import { insertAuditEvent } from "@aiweb/db/queries/audit-event/insert-audit-event";
import { revokeSession } from "@aiweb/db/queries/session/revoke-session";
import { insertSignInNonce } from "@aiweb/db/queries/sign-in-nonce/insert-sign-in-nonce";
import { takeSignInNonce } from "@aiweb/db/queries/sign-in-nonce/take-sign-in-nonce";
import { RateLimit } from "@aiweb/service/rate-limit";
import { ownOrigins } from "../../request/check-origin.ts";
import { findRequestSession } from "../../request/request-session.ts";
import { clearSessionCookie, setSessionCookie } from "../../request/session-cookie.ts";
import type { Services } from "../../trpc/context.ts";
import { presentAccount } from "../accounts/present-account.ts";
import { openSession } from "./open-session.ts";
import { OwnIssuer } from "./own-issuer.ts";
import { verifySiweMessage } from "./siwe-message.ts";
import { IdTokenVerifier } from "./verify-id-token.ts";

const NONCE_LIFE_MS = 10 * 60 * 1000;
const BODY_LIMIT = 128 * 1024;
/** Each is a row, and anybody may ask; a whole office behind one address signs in with less. */
const NONCES_PER_MINUTE = 600;

/** Sign-in: a wallet's signature or Web3Auth's ID token becomes a session cookie. */
export function authRoutes(services: Services): FastifyPluginAsync {
  const { config, db } = services;
  const origins = ownOrigins(config);
  const issuer = new OwnIssuer(services);
  const verifier = new IdTokenVerifier(services, issuer);
  const nonceLimit = new RateLimit(NONCES_PER_MINUTE);

  /** The origin that the browser is at; on a loopback-only AIWeb that may be 127.0.0.1 as well as localhost. */
  function pageOrigin(request: FastifyRequest): string {
    const { origin } = request.headers;
    return origin !== undefined && origins.has(origin) ? origin : config.origin;
  }

  return async (server) => {
    await Promise.resolve();
    server.addHook("onRequest", (_request, reply, done) => {
      reply.header("cache-control", "no-store");
      done();
    });

    server.post("/auth/nonce", { bodyLimit: BODY_LIMIT }, async (request) => {
      nonceLimit.take(request.ip);
      const nonce = randomBytes(16).toString("hex");
      const expiresAt = new Date(Date.now() + NONCE_LIFE_MS);
      await insertSignInNonce(db, nonce, expiresAt);
      const origin = pageOrigin(request);
      return nonceResponse.parse({ nonce, expiresAt: expiresAt.toISOString(), domain: new URL(origin).host, origin });
    });

    server.post("/auth/wallet", { bodyLimit: BODY_LIMIT }, async (request) => {
      const { address, nonce } = await verifySiweMessage(walletRequest.parse(request.body), origins);
      if (!(await takeSignInNonce(db, nonce))) throw new AppError("nonce-invalid", "This sign-in was used already or has waited too long. Sign in again.");
      return walletResponse.parse({ idToken: await issuer.sign(address) });
    });

    server.get("/auth/jwks", async () => await issuer.jwks());

    server.post("/auth/session", { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const { idToken, publicKey } = sessionRequest.parse(request.body);
      const proved = await verifier.verify(idToken, publicKey);
      const before = await findRequestSession(services, request);
      const { account, token } = await openSession(db, proved, { userAgent: request.headers["user-agent"] ?? "", requestId: request.id, before });
      setSessionCookie(reply, config, token);
      return { account: await presentAccount(services, account) };
    });

    server.post("/auth/sign-out", { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const session = await findRequestSession(services, request);
      if (session !== null) {
        await db.transaction().execute(async (tx) => {
          await revokeSession(tx, session.account.id, session.sessionId);
          await insertAuditEvent(tx, { accountId: session.account.id, action: "auth.signOut", targetKind: "session", targetId: session.sessionId, requestId: request.id });
        });
      }
      clearSessionCookie(reply, config);
      return { signedOut: true };
    });
  };
}
