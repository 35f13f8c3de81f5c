import { z } from "zod";
import type { Config } from "@aiweb/service/config";
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
  /** GPUs of all nodes together. */
  gpus: () => Promise<number>;
  /** The command that starts Python on a node. */
  python: string;
  close: () => Promise<void>;
}

const nodes = z.object({ data: z.object({ result: z.object({ result: z.array(z.object({ state: z.string(), resources_total: z.record(z.string(), z.number()).nullish() })) }) }) });

/** The cluster of the configuration, or null when there is none. */
export function connectRay(config: Config): RayCluster | null {
  if (config.RAY_ADDRESS === undefined || config.RAY_AUTH_TOKEN === undefined) return null;
  const http = new RayHttp({ url: config.RAY_ADDRESS, token: config.RAY_AUTH_TOKEN });
  const local = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(config.RAY_ADDRESS).hostname);
  return {
    jobs: new RayJobs(http),
    serve: new RayServe(http),
    trainerPackage: () => ensureTrainerPackage(http),
    gpus: async () => {
      const answer = await http.json(nodes, "GET", "/api/v0/nodes?limit=10000");
      return answer.data.result.result.filter((node) => node.state === "ALIVE").reduce((sum, node) => sum + (node.resources_total?.["GPU"] ?? 0), 0);
    },
    python: local && config.AIWEB_PYTHON !== undefined ? shellQuoted(config.AIWEB_PYTHON) : "python",
    close: () => http.close(),
  };
}

/** Ray gives entrypoints to a shell. */
function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
