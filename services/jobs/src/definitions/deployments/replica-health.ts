import { request } from "undici";
import { z } from "zod";
import { serveApplicationOf } from "@aiweb/contracts/deployments/serve-application";

const TIMEOUT_MS = 4_000;
const health = z.object({ ready: z.boolean(), adapters: z.array(z.object({ id: z.string(), state: z.enum(["ready", "loading", "failed"]), reason: z.string().nullish() })) });
export type ReplicaHealth = z.infer<typeof health>;

/** What a replica says of its adapters; null when it does not answer as one. */
export async function readReplicaHealth(serveUrl: string, replica: { baseDigest: string; secret: string }): Promise<ReplicaHealth | null> {
  try {
    const response = await request(`${serveUrl.replace(/\/+$/, "")}/${serveApplicationOf(replica.baseDigest)}/health`, {
      headers: { "x-aiweb-replica-secret": replica.secret },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body: unknown = await response.body.json();
    return response.statusCode === 200 ? (health.safeParse(body).data ?? null) : null;
  } catch {
    return null;
  }
}
