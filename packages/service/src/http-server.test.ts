import { expect, test } from "vitest";
import { createHttpServer } from "./http-server.ts";
import { createLogger } from "./logger.ts";

const log = createLogger({ name: "test", level: "silent" });

test.each([
  { secureOrigin: true, from: "127.0.0.1", seen: "203.0.113.7" },
  { secureOrigin: true, from: "10.1.2.3", seen: "203.0.113.7" },
  // Whoever asks from outside may write what they like into the header.
  { secureOrigin: true, from: "198.51.100.1", seen: "198.51.100.1" },
  { secureOrigin: false, from: "127.0.0.1", seen: "127.0.0.1" },
])("who asks, with https $secureOrigin, from $from", async ({ secureOrigin, from, seen }) => {
  const server = createHttpServer(log, { secureOrigin });
  server.get("/", (request, reply) => void reply.send(request.ip));
  const answer = await server.inject({ url: "/", remoteAddress: from, headers: { "x-forwarded-for": "203.0.113.7" } });
  expect(answer.body).toBe(seen);
  await server.close();
});
