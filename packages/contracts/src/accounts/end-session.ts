import { z } from "zod";
import { uuid } from "../ids.ts";

export const endSessionInput = z.object({ session: uuid });
export const endSessionOutput = z.object({ ended: z.boolean() });
