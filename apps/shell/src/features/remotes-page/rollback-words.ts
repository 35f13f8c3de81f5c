import type { RemoteDeployment } from "@aiweb/contracts/registry/remote-deployment";

/** What a rollback would do now; `possible` is false where there is nothing to go back to. As services/api does it (deployments, rolledBack). */
export function rollbackWords({ versions, rules, lastGood }: RemoteDeployment): { possible: boolean; sentence: string } {
  const current = versions.find((one) => one.default)?.version;
  if (current === undefined) return { possible: false, sentence: "Nothing is live yet." };
  const open = [...new Set([...versions.filter((one) => !one.default), ...rules].map(({ version }) => version))].filter((version) => version !== current);
  if (open.length > 0) return { possible: true, sentence: `${new Intl.ListFormat("en-GB").format(open)} goes; everybody gets ${current} with their next page.` };
  if (lastGood === null) return { possible: false, sentence: `Nothing was live before ${current}.` };
  return { possible: true, sentence: `${current} goes; everybody gets ${lastGood} with their next page.` };
}
