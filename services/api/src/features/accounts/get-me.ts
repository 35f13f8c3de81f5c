import { getMeOutput } from "@aiweb/contracts/accounts/get-me";
import { publicProcedure } from "../../trpc/procedures.ts";
import { presentAccount } from "./present-account.ts";

/** Who is signed in, if anybody, and which ways of signing in there are. */
export const getMe = publicProcedure.output(getMeOutput).query(async ({ ctx }) => ({
  account: ctx.account === null ? null : await presentAccount(ctx.services, ctx.account),
  web3authClientId: ctx.services.config.WEB3AUTH_CLIENT_ID ?? null,
  web3authNetwork: ctx.services.config.WEB3AUTH_NETWORK,
}));
