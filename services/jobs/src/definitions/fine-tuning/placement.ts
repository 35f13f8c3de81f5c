import { trainingGpus, type NodeResources } from "@aiweb/service/ray-nodes";

/** Threads are set by number; Ray's CPUs are shares, and one is enough to keep a run off a head without any. */
const CPU_SHARE = 1;
/** A node that offers this says how many runs it takes at once; the launcher gives it to this machine's own. */
const TRAINER_SLOT = "aiweb_trainer";

export interface Placement {
  cpus: number;
  gpus: number;
  resources: Record<string, number>;
}

/** What a run asks Ray for. */
export function placementOf(wantedGpus: number | null, nodes: NodeResources[]): Placement {
  const hasSlots = nodes.some((node) => (node[TRAINER_SLOT] ?? 0) > 0);
  return { cpus: CPU_SHARE, gpus: trainingGpus(wantedGpus, nodes), resources: hasSlots ? { [TRAINER_SLOT]: 1 } : {} };
}

/** What a run that Ray has not placed waits for, in a sentence. */
export function waitingFor({ cpus, gpus, resources }: Placement, nodes: NodeResources[]): string {
  const wanted = { CPU: cpus, GPU: gpus, ...resources };
  const fits = nodes.some((node) => Object.entries(wanted).every(([name, amount]) => (node[name] ?? 0) >= amount));
  if (!fits) return `No node offers ${cpus} CPU${gpus === 0 ? "" : ` and ${gpus} GPU`}. Add one to the Ray cluster; the job starts when it is there.`;
  const slots = nodes.reduce((sum, node) => sum + (node[TRAINER_SLOT] ?? 0), 0);
  if (slots === 0) return "Waiting in Ray's queue for a free slot.";
  return `Waiting for its turn: ${slots === 1 ? "one job trains" : `${slots} jobs train`} here at a time.`;
}
