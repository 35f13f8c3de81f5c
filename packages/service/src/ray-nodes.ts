import { z } from "zod";

/** Where Ray's dashboard lists its nodes. */
export const RAY_NODES_PATH = "/api/v0/nodes?limit=10000";

/** What a node has in all, by resource: CPU, GPU, and those that it was given a name for. */
export type NodeResources = Record<string, number>;

/** Ray's answer, as what each living node has. */
export const rayNodes = z
  .object({ data: z.object({ result: z.object({ result: z.array(z.object({ state: z.string(), resources_total: z.record(z.string(), z.number()).nullish() })) }) }) })
  .transform((answer): NodeResources[] => answer.data.result.result.flatMap((node) => (node.state === "ALIVE" ? [node.resources_total ?? {}] : [])));

/** What is left of a GPU serves a model beside. */
const TRAINING_SHARE = 0.75;

/** The GPUs that a fine-tune asks for: those that its configuration names, else a share of one where a node has any. */
export function trainingGpus(wanted: number | null, nodes: NodeResources[]): number {
  return wanted ?? (nodes.some((node) => (node["GPU"] ?? 0) > 0) ? TRAINING_SHARE : 0);
}
