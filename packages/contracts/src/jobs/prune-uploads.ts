/** Queue task, by cron: removes uploads that were not used in time. */
export const PRUNE_UPLOADS = "prune-uploads";
