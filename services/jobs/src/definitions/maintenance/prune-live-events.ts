/** Queue task, hourly: hints to open pages are kept for a day. */
export const PRUNE_LIVE_EVENTS = "prune-live-events";
