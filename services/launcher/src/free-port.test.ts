import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { claimPort, freePorts } from "./free-port.mjs";

test("a taken port is refused in a sentence with the way out", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  await expect(claimPort(port, "127.0.0.1")).rejects.toThrow(new RegExp(`Port ${port} is taken.*npm start -- --port ${port + 1}`));
  server.close();
  await once(server, "close");
  await expect(claimPort(port, "127.0.0.1")).resolves.toBe(port);
});

test("an address that is not this machine's is refused in a sentence", async () => {
  await expect(claimPort(0, "192.0.2.77")).rejects.toThrow(/cannot listen on 192\.0\.2\.77.*AIWEB_HOST/);
});

test("free ports are all different", async () => {
  expect(new Set(await freePorts(20)).size).toBe(20);
});
