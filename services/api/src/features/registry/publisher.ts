import { AppError } from "@aiweb/contracts/errors/app-error";
import { findPublisherKey } from "@aiweb/db/queries/publisher-key/find-publisher-key";
import { listHeldRemotes } from "@aiweb/db/queries/publisher-key/list-held-remotes";
import { updatePublisherKeyUsed } from "@aiweb/db/queries/publisher-key/update-publisher-key-used";
import type { AccountRow } from "@aiweb/db/tables/account.table";
import { isSameApiKey, readApiKey } from "@aiweb/service/api-key";
import { carriesToken, deriveToken, hashToken } from "@aiweb/service/derived-token";
import type { Services } from "../../trpc/context.ts";
import { isOperator } from "../accounts/present-account.ts";

/** Who ships remotes: an operator, a key, somebody who holds one, or this installation itself (`npm start`, its own command line). */
export interface Publisher {
  /** As the audit names it. */
  name: string;
  accountId: string | null;
  /** The remotes that it may see and change; null for all. */
  remotes: string[] | null;
}

type Needed = Pick<Services, "db" | "config">;

async function publisherOfKey({ db, config }: Needed, authorization: string): Promise<Publisher> {
  if (carriesToken(authorization, hashToken(deriveToken(config.AIWEB_SECRET_KEY, "publisher", "installation")))) return { name: "this installation", accountId: null, remotes: null };
  const given = readApiKey(authorization.replace(/^Bearer /, ""));
  const row = given === null ? undefined : await findPublisherKey(db, given.publicId);
  if (given === null || row === undefined || row.revoked_at !== null || !isSameApiKey(given, row.secret_hash)) throw new AppError("api-key-invalid", "This publisher key is not known here, or was revoked. Ask an operator of this AIWeb for one.");
  await updatePublisherKeyUsed(db, row.id);
  return { name: `key “${row.name}”`, accountId: null, remotes: row.remotes };
}

/** The remotes that an account ships: all of them for an operator (null), else those of the keys that it holds. */
export async function shippedBy(services: Needed, account: AccountRow): Promise<string[] | null> {
  return (await isOperator(services, account)) ? null : await listHeldRemotes(services.db, account.id);
}

/** By the key that a request carries, else by who is signed in. Throws `not-signed-in`, `api-key-invalid` or `forbidden`. */
export async function requirePublisher(services: Needed, { account, authorization }: { account: AccountRow | null; authorization: string | undefined }): Promise<Publisher> {
  if (authorization !== undefined) return await publisherOfKey(services, authorization);
  if (account === null) throw new AppError("not-signed-in", "Send a publisher key, or sign in as an operator of this AIWeb.");
  const remotes = await shippedBy(services, account);
  if (remotes?.length === 0) throw new AppError("forbidden", "Only operators of this AIWeb, and publishers with a key, ship remotes.");
  return { name: account.handle, accountId: account.id, remotes };
}

/** Throws `forbidden` for a remote that is not the publisher's. */
export function checkMayShip(publisher: Publisher, remote: string): void {
  if (publisher.remotes !== null && !publisher.remotes.includes(remote)) throw new AppError("forbidden", `${publisher.accountId === null ? "This key ships" : "You ship"} ${publisher.remotes.join(", ")}, not ${remote}. Ask an operator for a key that does.`);
}
