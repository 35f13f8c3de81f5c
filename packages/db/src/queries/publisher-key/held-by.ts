import { sql } from "kysely";
import type { PublisherKeyRow } from "../../tables/publisher-key.table.ts";

/** A key with the handle of the account whose it is; null for a pipeline's. */
export type HeldKey = PublisherKeyRow & { holder: string | null };

/** The column `holder` of a statement on publisher_key. */
export const heldBy = sql<string | null>`(select handle from account where account.id = publisher_key.account_id)`.as("holder");
