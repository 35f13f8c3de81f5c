import { RAY_NODES_PATH, rayNodes, type NodeResources } from "@aiweb/service/ray-nodes";
import type { Services } from "../../trpc/context.ts";

const KEPT_MS = 30_000;
const PATIENCE_MS = 2_000;

const kept = new WeakMap<Services["config"], { until: number; nodes: Promise<NodeResources[] | null> }>();

async function ask(address: string, token: string | undefined): Promise<NodeResources[] | null> {
  try {
    const answer = await fetch(`${address}${RAY_NODES_PATH}`, { headers: { authorization: `Bearer ${token ?? ""}` }, redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
    return rayNodes.parse(await answer.json());
  } catch {
    // A Ray that is away says nothing; what needs it says so itself.
    return null;
  }
}

/** What the cluster's nodes have; null when there is no Ray or it does not say. Remembered for half a minute. */
export async function clusterNodes({ config }: Pick<Services, "config">): Promise<NodeResources[] | null> {
  if (config.RAY_ADDRESS === undefined) return null;
  const known = kept.get(config);
  if (known !== undefined && Date.now() < known.until) return await known.nodes;
  const nodes = ask(config.RAY_ADDRESS, config.RAY_AUTH_TOKEN);
  kept.set(config, { until: Date.now() + KEPT_MS, nodes });
  return await nodes;
}
