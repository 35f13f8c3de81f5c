import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findApiKeyByPublicId } from "@aiweb/db/queries/api-key/find-api-key-by-public-id";
import { updateApiKeyUsed } from "@aiweb/db/queries/api-key/update-api-key-used";
import { readAccountToken } from "@aiweb/service/account-token";
import { isSameApiKey, readApiKey } from "@aiweb/service/api-key";

/** Who calls, and what the key lets them use. */
export interface Caller {
  accountId: string;
  apiKeyId: string | null;
  /** Null means every model the account may use. */
  models: string[] | null;
}

/** The last use is shown to the minute. */
const USED_EVERY_MS = 60_000;
const BEARER = /^Bearer +(\S+)$/i;

function refused(message: string): AppError {
  return new AppError("api-key-invalid", message);
}

/** One sentence whatever is wrong with a key, so that nobody learns by trying which keys there are or were. */
function noKey(): AppError {
  return refused("This API key is not valid: it is mistyped, revoked or from elsewhere. Make one in your profile.");
}

/** Reads who calls from the Authorization header: an API key, or a token of one of our own services. Cookies do not count here. */
export class Callers {
  readonly #db: Db;
  readonly #master: Buffer;
  readonly #onError: (error: unknown) => void;

  constructor(options: { db: Db; master: Buffer; onError: (error: unknown) => void }) {
    this.#db = options.db;
    this.#master = options.master;
    this.#onError = options.onError;
  }

  /** Keys are looked up at every call: one that is revoked is refused from the next on. */
  async read(authorization: string | undefined): Promise<Caller> {
    const token = BEARER.exec(authorization ?? "")?.[1];
    if (token === undefined) throw refused("Send an API key as `Authorization: Bearer …`. Make one in your profile.");
    if (token.startsWith("aiweb-internal.")) {
      const accountId = this.#internal(token);
      if (accountId === null) throw refused("This token is not valid, or no longer.");
      return { accountId, apiKeyId: null, models: null };
    }
    const key = readApiKey(token);
    const row = key === null ? undefined : await findApiKeyByPublicId(this.#db, key.publicId);
    if (key === null || row === undefined || !isSameApiKey(key, row.secret_hash) || row.revoked_at !== null) throw noKey();
    if (row.expires_at !== null && row.expires_at.getTime() <= Date.now()) throw refused("This API key has expired. Make another in your profile.");
    if (!row.scopes.includes("inference")) throw new AppError("forbidden", "This API key is not for calling models.");
    if (Date.now() - (row.last_used_at?.getTime() ?? 0) > USED_EVERY_MS) void updateApiKeyUsed(this.#db, row.id).catch(this.#onError);
    return { accountId: row.account_id, apiKeyId: row.id, models: row.models };
  }

  #internal(token: string): string | null {
    try {
      return readAccountToken(this.#master, token);
    } catch {
      return null;
    }
  }
}
