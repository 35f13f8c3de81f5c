import type { Config } from "@aiweb/service/config";
import { RAY_NODES_PATH, rayNodes, type NodeResources } from "@aiweb/service/ray-nodes";
import { RayHttp } from "./ray-http.ts";
import { RayJobs } from "./ray-jobs.ts";
import { RayServe } from "./ray-serve.ts";
import { ensureTrainerPackage } from "./trainer-package.ts";

/** Everything that the reconcilers ask of one Ray cluster. */
export interface RayCluster {
  jobs: RayJobs;
  serve: RayServe;
  /** Uploads the trainer's code where it is missing and returns its URI. */
  trainerPackage: () => Promise<string>;
  /** What each living node has in all, by resource (CPU, GPU, and those that it was given a name for). */
  nodes: () => Promise<NodeResources[]>;
  /** GPUs of all nodes together. */
  gpus: () => Promise<number>;
  /** The command that starts Python on a node. */
  python: string;
  close: () => Promise<void>;
}

/** The cluster of the configuration, or null when there is none. */
export function connectRay(config: Config): RayCluster | null {
  if (config.RAY_ADDRESS === undefined || config.RAY_AUTH_TOKEN === undefined) return null;
  const http = new RayHttp({ url: config.RAY_ADDRESS, token: config.RAY_AUTH_TOKEN });
  const nodes = () => http.json(rayNodes, "GET", RAY_NODES_PATH);
  const local = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(config.RAY_ADDRESS).hostname);
  return {
    jobs: new RayJobs(http),
    serve: new RayServe(http),
    trainerPackage: () => ensureTrainerPackage(http),
    nodes,
    gpus: async () => (await nodes()).reduce((sum, node) => sum + (node["GPU"] ?? 0), 0),
    python: local && config.AIWEB_PYTHON !== undefined ? shellQuoted(config.AIWEB_PYTHON) : "python",
    close: () => http.close(),
  };
}

/** Ray gives entrypoints to a shell. */
function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
