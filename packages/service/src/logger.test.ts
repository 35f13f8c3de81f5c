import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLogger } from "./logger.ts";

test("secrets never reach a line, wherever they stand", () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString("utf8"));
      done();
    },
  });
  const log = createLogger({ name: "test", level: "info" }, sink);
  const secret = "canary-0123456789";
  log.info({ token: secret, body: { idToken: secret, apiKey: secret }, deep: { body: { password: secret, secretAccessKey: secret } } }, "one");
  log.info({ req: { headers: { authorization: `Bearer ${secret}`, cookie: secret, "x-aiweb-replica-secret": secret } } }, "two");
  expect(lines).toHaveLength(2);
  expect(lines.join("")).not.toContain("canary");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ service: "test", msg: "one", token: "[redacted]" });
});
