import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findAccountByAddress } from "@aiweb/db/queries/account/find-account-by-address";
import { insertAccountUnlessTaken } from "@aiweb/db/queries/account/insert-account-unless-taken";
import { insertAuditEvent } from "@aiweb/db/queries/audit-event/insert-audit-event";
import { insertIdentity } from "@aiweb/db/queries/identity/insert-identity";
import { insertSession } from "@aiweb/db/queries/session/insert-session";
import { revokeSession } from "@aiweb/db/queries/session/revoke-session";
import { insertUsedIdToken } from "@aiweb/db/queries/used-id-token/insert-used-id-token";
import type { AccountRow } from "@aiweb/db/tables/account.table";
import type { RequestSession } from "../../request/request-session.ts";
import { newSessionToken } from "../../request/session-cookie.ts";
import { generatedHandle } from "./generated-handle.ts";
import type { ProvedIdentity } from "./verify-id-token.ts";

const HANDLE_TRIES = 20;
const LONGEST_USER_AGENT = 300;

/** The account of a proved address; its first proof makes it. */
async function findOrMakeAccount(db: Db, address: string): Promise<AccountRow> {
  for (let tries = 0; tries < HANDLE_TRIES; tries += 1) {
    const known = await findAccountByAddress(db, address);
    if (known !== undefined) return known;
    const made = await insertAccountUnlessTaken(db, { kind: "person", handle: generatedHandle(), address });
    if (made !== undefined) return made;
  }
  throw new AppError("internal", "No free name was found for a new account. Try again.");
}

/**
 * Exchanges a proved identity for a session, once per token, and ends the session that the browser had before.
 * Returns the new cookie's value. Throws `token-used`.
 */
export async function openSession(
  db: Db,
  proved: ProvedIdentity,
  request: { userAgent: string; requestId: string; before: RequestSession | null },
): Promise<{ account: AccountRow; token: string }> {
  return await db.transaction().execute(async (tx) => {
    if (!(await insertUsedIdToken(tx, proved.digest, proved.expiresAt))) throw new AppError("token-used", "This sign-in was used already. Sign in again.");
    const account = await findOrMakeAccount(tx, proved.address);
    await insertIdentity(tx, { accountId: account.id, issuer: proved.issuer, audience: proved.audience, subject: proved.address });
    if (request.before !== null) await revokeSession(tx, request.before.account.id, request.before.sessionId);
    const { token, tokenHash, expiresAt } = newSessionToken();
    const session = await insertSession(tx, { accountId: account.id, tokenHash, userAgent: request.userAgent.slice(0, LONGEST_USER_AGENT), expiresAt });
    await insertAuditEvent(tx, { accountId: account.id, action: "auth.signIn", targetKind: "session", targetId: session.id, requestId: request.requestId });
    return { account, token };
  });
}
