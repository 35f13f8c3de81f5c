/** Queue task, hourly: nonces, token digests and sessions that can no longer be used. */
export const PRUNE_SIGN_INS = "prune-sign-ins";
