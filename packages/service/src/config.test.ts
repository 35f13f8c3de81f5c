import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const least = { AIWEB_DATA_DIR: "/tmp/x", AIWEB_SECRET_KEY: Buffer.alloc(32).toString("base64"), DATABASE_URL: "postgres://x" };

test("the least that the launcher gives is enough, for this machine only", () => {
  expect(readConfig(least)).toMatchObject({ AIWEB_PORT: 4300, loopbackOnly: true, origin: "http://localhost:4300", internalUrl: "http://127.0.0.1:4300", secureOrigin: false, shareServerKeys: true });
});

test("an open address shares no server keys unless told to", () => {
  const open = { ...least, AIWEB_HOST: "0.0.0.0", AIWEB_ORIGIN: "https://aiweb.example" };
  expect(readConfig(open)).toMatchObject({ loopbackOnly: false, secureOrigin: true, shareServerKeys: false });
  expect(readConfig({ ...open, AIWEB_SHARE_SERVER_KEYS: "true" }).shareServerKeys).toBe(true);
});

test("each wrong variable is named", () => {
  expect(() => readConfig({ ...least, AIWEB_PORT: "many", AIWEB_SECRET_KEY: "short" })).toThrow(/AIWEB_PORT.*AIWEB_SECRET_KEY/s);
});

test("a Ray cluster without a token is refused", () => {
  expect(() => readConfig({ ...least, RAY_ADDRESS: "http://ray:8265" })).toThrow(/RAY_AUTH_TOKEN/);
});

test("an origin ends without a slash, as browsers write it", () => {
  expect(readConfig({ ...least, AIWEB_ORIGIN: "https://aiweb.example/" }).origin).toBe("https://aiweb.example");
});
