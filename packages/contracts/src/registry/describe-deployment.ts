import type { RemoteDeployment } from "./remote-deployment.ts";

/** Who gets which version, in a line: `1.4.0 90 %, 1.5.0 10 %, 1.6.0 for ada`. */
export function describeDeployment({ versions, rules }: RemoteDeployment): string {
  const shares = versions.map(({ version, traffic }) => `${version} ${traffic} %`);
  const named = rules.map(({ to, version }) => `${version} for ${"handle" in to ? to.handle : to.ring}`);
  return [...shares, ...named].join(", ") || "nothing is live";
}
