import { createServer } from "node:net";
import { codeOf, messageOf, Problem } from "./problem.mjs";

/** Ports of this machine that nobody listens on, all different. @param {number} count */
export async function freePorts(count) {
  // All are held until the last is known, or the system might give one twice.
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, "127.0.0.1")));
  const ports = servers.map((server) => portOf(server));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/**
 * Gives the port if it is free (any free one for 0); says what to do when it is not.
 * @param {number} port @param {string} host
 */
export async function claimPort(port, host) {
  try {
    const server = await listen(port, host);
    const found = portOf(server);
    await new Promise((resolve) => server.close(resolve));
    return found;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EADDRINUSE") throw new Problem(`Port ${port} is taken by another program (perhaps an AIWeb that runs already: http://localhost:${port}). Stop it, or choose another: npm start -- --port ${port === 65_535 ? port - 1 : port + 1}`);
    if (code === "EACCES") throw new Problem(`Port ${port} may not be used by an ordinary user. Choose one above 1023: npm start -- --port 4300`);
    throw new Problem(`AIWeb cannot listen on ${host}:${port} (${messageOf(error)}). Set AIWEB_HOST to an address of this machine, or leave it out.`);
  }
}

/** @param {number} port @param {string} host @returns {Promise<import("node:net").Server>} */
function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject).listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

/** @param {import("node:net").Server} server */
function portOf(server) {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
