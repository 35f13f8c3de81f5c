import { z } from "zod";

/** What a page may listen to: a list (`jobs`) or one thing (`job:ID`). */
export const liveTopic = z.string().regex(/^[a-z]+(?::[0-9a-f-]{36})?$/);

/** A hint that something changed; the page reads the change itself by its own cursor. Ids only grow. */
export const liveEvent = z.object({ id: z.string(), topic: liveTopic, payload: z.record(z.string(), z.unknown()), at: z.iso.datetime({ offset: true }) });
export type LiveEvent = z.infer<typeof liveEvent>;

export const listenInput = z.object({ lastEventId: z.string().nullish() });
