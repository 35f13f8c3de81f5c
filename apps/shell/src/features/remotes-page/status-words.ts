import type { RemoteStatus } from "@aiweb/contracts/registry/remote-deployment";
import type { StateTone } from "@aiweb/ui";

/** A remote's status as people read it. */
export const statusWords: Record<RemoteStatus, { word: string; tone: StateTone }> = {
  active: { word: "Live", tone: "good" },
  paused: { word: "Paused", tone: "warn" },
  killed: { word: "Killed", tone: "bad" },
};
