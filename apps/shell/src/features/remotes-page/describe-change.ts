import { describeDeployment } from "@aiweb/contracts/registry/describe-deployment";
import type { RemoteChangeRecord } from "@aiweb/contracts/registry/list-remotes";

const statuses = { active: "Brought back", paused: "Paused", killed: "Killed" } as const;

/** What a change did, in a few words. */
export function changeTitle({ action, before, after }: RemoteChangeRecord): string {
  const version = after?.version ?? "";
  switch (action) {
    case "publish":
      return `Published ${version}`;
    case "promote":
      return `Promoted ${version}`;
    case "rollback":
      return version === "" ? "Rolled back" : `Took back ${version}`;
    case "setStatus":
      return after === null ? "Changed" : before?.status === after.status ? `Still ${after.status}` : statuses[after.status];
    default:
      return action.charAt(0).toUpperCase() + action.slice(1);
  }
}

/** Who got what before and after; null where that did not change. */
export function changeEffect({ before, after }: RemoteChangeRecord): string | null {
  if (after === null) return null;
  const [was, is] = [before === null ? "" : describeDeployment(before.deployment), describeDeployment(after.deployment)];
  return was === is ? null : was === "" ? is : `${was} → ${is}`;
}
