/** Queue task, hourly: how remotes came up in pages is kept for thirty days. */
export const PRUNE_REMOTE_LOADS = "prune-remote-loads";
