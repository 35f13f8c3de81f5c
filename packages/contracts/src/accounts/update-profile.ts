import { z } from "zod";
import { ownAccount } from "./account.ts";

export const updateProfileInput = z.object({ name: z.string().trim().min(1).max(80).nullable() });
export const updateProfileOutput = ownAccount;
