import { Problem } from "./problem.mjs";

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
const answersAsLocalhost = new Set(["127.0.0.1", "localhost", "::1", "0.0.0.0", "::"]);

/** Where this machine reaches a server that listens at `host`; packages/service/src/config.ts knows the same. @param {string} host @param {number} port */
export function reachableUrl(host, port) {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** The address that a person opens: “localhost” where that answers. @param {string} host @param {number} port */
export function publicUrl(host, port) {
  return answersAsLocalhost.has(host) ? `http://localhost:${port}` : reachableUrl(host, port);
}

/** Refuses somebody else's cluster that cannot work; the services know the same rules. @param {string} address @param {string | undefined} token @param {string} internalUrl */
export function checkCluster(address, token, internalUrl) {
  if (!URL.canParse(address)) throw new Problem(`RAY_ADDRESS must be the URL of the cluster's dashboard, as http://ray.example:8265, not “${address}”.`);
  if (!loopback.test(new URL(address).hostname) && (!URL.canParse(internalUrl) || loopback.test(new URL(internalUrl).hostname))) {
    throw new Problem(`RAY_ADDRESS names another machine, and ${internalUrl} is not this one there. Set AIWEB_INTERNAL_URL to the address at which the Ray nodes reach AIWeb (and AIWEB_HOST, so that it listens there).`);
  }
  if (!token) throw new Problem("RAY_ADDRESS is set without RAY_AUTH_TOKEN, and a Ray cluster without a token runs anybody's code. Set RAY_AUTH_TOKEN to the cluster's token, or unset RAY_ADDRESS to use this machine.");
}
