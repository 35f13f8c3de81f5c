import { z } from "zod";

/** A hint between the processes of AIWeb, never passed on to a page: a session of the account ended, and its streams end with it. */
export const SESSION_ENDED = "session-ended";
export const sessionEndedPayload = z.object({ session: z.union([z.uuid(), z.literal("all")]) });
