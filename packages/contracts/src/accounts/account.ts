import { z } from "zod";
import { handle, instant, uuid } from "../ids.ts";

/** What everybody may see of an account. */
export const accountSummary = z.object({ handle: z.string(), name: z.string().nullable() });
export type AccountSummary = z.infer<typeof accountSummary>;

/** The signed-in account, as its owner sees it. */
export const ownAccount = z.object({
  id: uuid,
  handle,
  /** False while the handle is the generated one: it may then be chosen, once. */
  handleChosen: z.boolean(),
  name: z.string().nullable(),
  /** EIP-55 checksummed. */
  address: z.string(),
  isOperator: z.boolean(),
  /** An operator, or who holds a publisher key: the Remotes page is theirs. */
  shipsRemotes: z.boolean(),
  createdAt: instant,
});
export type OwnAccount = z.infer<typeof ownAccount>;
