import { getMeOutput, type Me } from "@aiweb/contracts/accounts/get-me";
import type { AccountRow } from "@aiweb/db/tables/account.table";
import type { Services } from "../../trpc/context.ts";
import { publicProcedure } from "../../trpc/procedures.ts";
import { presentAccount } from "./present-account.ts";

/** Who is signed in, if anybody, and which ways of signing in there are. */
export async function presentMe(services: Services, account: AccountRow | null): Promise<Me> {
  return {
    account: account === null ? null : await presentAccount(services, account),
    web3authClientId: services.config.WEB3AUTH_CLIENT_ID ?? null,
    web3authNetwork: services.config.WEB3AUTH_NETWORK,
  };
}

/** {@link presentMe} of who asks. */
export const getMe = publicProcedure.output(getMeOutput).query(({ ctx }) => presentMe(ctx.services, ctx.account));
