import type { Db } from "../../connect.ts";

/** Notes by which issuer an account was proved; knowing it already is fine. */
export async function insertIdentity(db: Db, identity: { accountId: string; issuer: string; audience: string; subject: string }): Promise<void> {
  await db
    .insertInto("identity")
    .values({ account_id: identity.accountId, issuer: identity.issuer, audience: identity.audience, subject: identity.subject })
    .onConflict((conflict) => conflict.columns(["issuer", "audience", "subject"]).doUpdateSet({ account_id: identity.accountId }))
    .execute();
}
