import { AppError } from "@aiweb/contracts/errors/app-error";
import type { RemoteAudience, RemoteDeployment } from "@aiweb/contracts/registry/remote-deployment";

export const NOTHING_DEPLOYED: RemoteDeployment = { versions: [], rules: [], lastGood: null };

export function defaultOf({ versions }: RemoteDeployment): string | undefined {
  return versions.find((one) => one.default)?.version;
}

/** Every version that a browser can be given. */
export function namedVersions({ versions, rules, lastGood }: RemoteDeployment): string[] {
  return [...new Set([...versions.map(({ version }) => version), ...rules.map(({ version }) => version), ...(lastGood === null ? [] : [lastGood])])];
}

/** All traffic to one version; what was the default before is where a rollback leads. Rules that name other versions end. */
export function withDefault(before: RemoteDeployment, version: string): RemoteDeployment {
  const former = defaultOf(before);
  return { versions: [{ version, traffic: 100, default: true }], rules: before.rules.filter((rule) => rule.version === version), lastGood: former === undefined || former === version ? before.lastGood : former };
}

/** A share of the people gets the version, the default gives it up. All of them makes it the default, none takes it back. */
export function withTraffic(before: RemoteDeployment, version: string, traffic: number): RemoteDeployment {
  const current = defaultOf(before);
  if (traffic === 100 || current === undefined) return withDefault(before, version);
  if (version === current) throw new AppError("state-does-not-allow", `${version} is the default, which gets what the others leave. Promote another version, or take it to 100.`);
  const others = before.versions.filter((one) => !one.default && one.version !== version);
  const left = 100 - traffic - others.reduce((sum, one) => sum + one.traffic, 0);
  if (left < 0) throw new AppError("invalid-input", `${others.map((one) => `${one.version} has ${one.traffic} %`).join(", ")}: that leaves less than ${traffic} %. Take traffic from it first.`, { field: "traffic" });
  const canary = traffic === 0 ? [] : [{ version, traffic, default: false }];
  return { ...before, versions: [{ version: current, traffic: left, default: true }, ...others, ...canary] };
}

/** Those whom a rule names get the version, whatever the traffic. */
export function withRule(before: RemoteDeployment, version: string, to: RemoteAudience): RemoteDeployment {
  const others = before.rules.filter((rule) => JSON.stringify(rule.to) !== JSON.stringify(to));
  // An account before a ring: who is named alone is meant most.
  const rules = [...others, { to, version }].toSorted((a, b) => Number("ring" in a.to) - Number("ring" in b.to));
  return { ...before, rules };
}

/** Takes back what was shipped last: open canaries and rules where there are any, else the default makes way for the one before. */
export function rolledBack(before: RemoteDeployment, to: string | null): RemoteDeployment {
  const current = defaultOf(before);
  if (current === undefined) throw new AppError("state-does-not-allow", "Nothing of this remote is live yet.");
  if (to !== null && to !== current) return { ...withDefault(before, to), lastGood: null };
  const open = before.versions.length > 1 || before.rules.some(({ version }) => version !== current);
  if (open || to === current) return withDefault(before, current);
  if (before.lastGood === null) throw new AppError("state-does-not-allow", `Nothing was live before ${current}. Name the version to go back to.`);
  // What is rolled back from is not good: the next rollback must be told where to.
  return { ...withDefault(before, before.lastGood), lastGood: null };
}

/** Takes one version out of traffic and rules; the default gets its share. */
export function without(before: RemoteDeployment, version: string): RemoteDeployment {
  return { ...withTraffic(before, version, 0), rules: before.rules.filter((rule) => rule.version !== version) };
}
