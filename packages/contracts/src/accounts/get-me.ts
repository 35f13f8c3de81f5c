import { z } from "zod";
import { ownAccount } from "./account.ts";

/** Web3Auth's own names of its networks; a client id belongs to one. */
export const web3authNetwork = z.enum(["sapphire_mainnet", "sapphire_devnet", "mainnet", "testnet", "cyan", "aqua"]);
export type Web3AuthNetwork = z.infer<typeof web3authNetwork>;

/** `account` is null when nobody is signed in. `csrf`-free: origins are checked on every change. */
export const getMeOutput = z.object({
  account: ownAccount.nullable(),
  /** Set when sign-in through Web3Auth is configured. */
  web3authClientId: z.string().nullable(),
  web3authNetwork,
});
export type Me = z.infer<typeof getMeOutput>;
