/** Queue task, by cron: removes stored files that no row names, such as a crash leaves. */
export const SWEEP_FILES = "sweep-files";
