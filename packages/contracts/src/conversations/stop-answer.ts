import { z } from "zod";
import { uuid } from "../ids.ts";

export const stopAnswerInput = z.object({ conversation: uuid, answer: uuid });
export const stopAnswerOutput = z.object({ stopped: z.boolean() });
