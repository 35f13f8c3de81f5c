/** Queue task, by cron: removes uploads that were not used in time. */
export const PRUNE_UPLOADS = "prune-uploads";
/** Queue task, by cron: removes stored dataset files that no row names, such as a crash leaves. */
export const SWEEP_DATASET_FILES = "sweep-dataset-files";
