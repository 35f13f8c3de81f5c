import type { OwnAccount } from "@aiweb/contracts/accounts/account";
import { findFirstAccountId } from "@aiweb/db/queries/account/find-first-account-id";
import { listHeldRemotes } from "@aiweb/db/queries/publisher-key/list-held-remotes";
import type { AccountRow } from "@aiweb/db/tables/account.table";
import type { Services } from "../../trpc/context.ts";

/** Whether an account runs this AIWeb: listed in AIWEB_OPERATORS, or the first one where only this machine can connect. */
export async function isOperator(services: Pick<Services, "db" | "config">, account: AccountRow): Promise<boolean> {
  const address = account.address?.toLowerCase();
  if (services.config.AIWEB_OPERATORS.some((listed) => listed.toLowerCase() === address)) return true;
  return services.config.loopbackOnly && (await findFirstAccountId(services.db)) === account.id;
}

/** An account as its owner sees it. */
export async function presentAccount(services: Pick<Services, "db" | "config">, account: AccountRow): Promise<OwnAccount> {
  const operator = await isOperator(services, account);
  return {
    id: account.id,
    handle: account.handle,
    handleChosen: account.handle_chosen,
    name: account.name,
    address: account.address ?? "",
    isOperator: operator,
    shipsRemotes: operator || (await listHeldRemotes(services.db, account.id)).length > 0,
    createdAt: account.created_at.toISOString(),
  };
}
