import { createHash } from "node:crypto";
import type { StoredConfiguration } from "@aiweb/contracts/fine-tuning/stored-configuration";
import { canonicalJson } from "./canonical-json.ts";

/**
 * Names what a run computes: base and data by content, settings and threads. Two runs of one hash give equal bits on
 * one kind of machine. What the model is called and who sees it does not count.
 */
export function configurationHash({ resolved, datasets, training }: StoredConfiguration): string {
  const exact = {
    base: resolved.base.digest,
    datasets: datasets.map(({ weight, rowCap, mapping }, position) => ({ hash: resolved.datasets[position]?.hash, weight, rowCap, mapping })),
    training,
    threads: resolved.threads,
  };
  return createHash("sha256").update(canonicalJson(exact)).digest("hex");
}
