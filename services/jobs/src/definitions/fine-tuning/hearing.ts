import type { Config } from "@aiweb/service/config";

const PROBE_TIMEOUT_MS = 2_000;

/** Trainers speak to the web process. While it is away their silence proves nothing, and neither does it before this process began. */
let since = Date.now();

/** Since when trainers could be heard; asked when one is silent. */
export async function hearingSince(config: Pick<Config, "internalUrl">): Promise<number> {
  try {
    const answer = await fetch(`${config.internalUrl}/healthz`, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS), redirect: "error" });
    await answer.body?.cancel();
    if (!answer.ok) since = Date.now();
  } catch {
    since = Date.now();
  }
  return since;
}
