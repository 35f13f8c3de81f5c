import { z } from "zod";
import { ownAccount } from "./account.ts";

/** `account` is null when nobody is signed in. `csrf`-free: origins are checked on every change. */
export const getMeOutput = z.object({
  account: ownAccount.nullable(),
  /** Set when sign-in through Web3Auth is configured. */
  web3authClientId: z.string().nullable(),
});
export type Me = z.infer<typeof getMeOutput>;
