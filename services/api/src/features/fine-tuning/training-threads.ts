import { availableParallelism } from "node:os";

/** More threads than this gain little for models that fit a CPU, and equal bits need equal counts. */
const MOST_THREADS = 2;

/** The threads that a run of this AIWeb is given; part of its hashed configuration. */
export const TRAINING_THREADS = Math.min(MOST_THREADS, availableParallelism());
