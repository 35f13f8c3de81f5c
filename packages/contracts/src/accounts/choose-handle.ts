import { z } from "zod";
import { handle } from "../ids.ts";
import { ownAccount } from "./account.ts";

export const chooseHandleInput = z.object({ handle });
export const chooseHandleOutput = ownAccount;
