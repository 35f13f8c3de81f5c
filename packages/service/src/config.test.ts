import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SETTINGS, readConfig } from "./config.ts";
import { mayUseServerKeys } from "./server-keys.ts";

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

test.each([
  ["127.0.0.1", "http://127.0.0.1:4300", "http://localhost:4300"],
  ["127.0.0.2", "http://127.0.0.2:4300", "http://127.0.0.2:4300"],
  ["::1", "http://[::1]:4300", "http://localhost:4300"],
  ["0.0.0.0", "http://127.0.0.1:4300", "http://localhost:4300"],
  ["::", "http://[::1]:4300", "http://localhost:4300"],
  ["192.168.1.5", "http://192.168.1.5:4300", "http://192.168.1.5:4300"],
])("listening at %s, it is reached from here at %s and opened at %s", (host, internalUrl, origin) => {
  expect(readConfig({ ...least, AIWEB_HOST: host })).toMatchObject({ internalUrl, origin });
});

test("a Ray cluster elsewhere needs an address at which it reaches AIWeb", () => {
  const elsewhere = { ...least, RAY_ADDRESS: "http://ray.example:8265", RAY_AUTH_TOKEN: "t" };
  expect(() => readConfig(elsewhere)).toThrow(/Set AIWEB_INTERNAL_URL/);
  expect(readConfig({ ...elsewhere, AIWEB_INTERNAL_URL: "http://10.0.0.2:4300" }).internalUrl).toBe("http://10.0.0.2:4300");
  expect(readConfig({ ...elsewhere, RAY_ADDRESS: "http://127.0.0.1:8265" }).RAY_ADDRESS).toBe("http://127.0.0.1:8265");
  expect(() => readConfig({ ...elsewhere, RAY_ADDRESS: "ray.example" })).toThrow(/RAY_ADDRESS: Invalid URL/);
});

test("an origin ends without a slash, as browsers write it", () => {
  expect(readConfig({ ...least, AIWEB_ORIGIN: "https://aiweb.example/" }).origin).toBe("https://aiweb.example");
});

test("server keys are shared with all, none, or the addresses listed", () => {
  const [ours, theirs] = [`0x${"aB".repeat(20)}`, `0x${"cd".repeat(20)}`];
  const listed = readConfig({ ...least, AIWEB_HOST: "0.0.0.0", AIWEB_SHARE_SERVER_KEYS: ` ${ours}, 0x${"0".repeat(40)}` });
  expect([ours.toLowerCase(), ours, theirs, null].map((address) => mayUseServerKeys(listed, address))).toEqual([true, true, false, false]);
  expect(mayUseServerKeys({ shareServerKeys: true }, null)).toBe(true);
  expect(mayUseServerKeys({ shareServerKeys: false }, ours)).toBe(false);
  expect(() => readConfig({ ...least, AIWEB_SHARE_SERVER_KEYS: "yes" })).toThrow(/AIWEB_SHARE_SERVER_KEYS: Write true, false, or wallet addresses/);
});

test("limits have defaults and are set by number, sizes in GiB", () => {
  expect(readConfig(least).limits).toEqual({ uploadBytes: 50 * 2 ** 30, storedBytes: 500 * 2 ** 30, openJobs: 50, deployments: 50, requestsPerMinute: 6_000 });
  const small = { AIWEB_MAX_UPLOAD_GIB: "0.5", AIWEB_MAX_STORAGE_GIB: "2", AIWEB_MAX_OPEN_JOBS: "1", AIWEB_MAX_DEPLOYMENTS: "2", AIWEB_MAX_REQUESTS_PER_MINUTE: "3" };
  expect(readConfig({ ...least, ...small }).limits).toEqual({ uploadBytes: 2 ** 29, storedBytes: 2 ** 31, openJobs: 1, deployments: 2, requestsPerMinute: 3 });
  expect(() => readConfig({ ...least, AIWEB_MAX_OPEN_JOBS: "0" })).toThrow(/AIWEB_MAX_OPEN_JOBS/);
});

test("a provider's address is taken with or without its last slash", () => {
  expect(readConfig({ ...least, OPENAI_BASE_URL: "https://proxy.example/v1/" }).OPENAI_BASE_URL).toBe("https://proxy.example/v1");
});

test("the README's table lists every setting, and none that is not", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const table = readme.slice(readme.indexOf("## Configuration"), readme.indexOf("## Layout"));
  const listed = table.split("\n").flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([A-Z0-9_]+)`/g)].map((match) => match[1] ?? ""));
  // The tests' browser is the launcher's affair alone.
  expect(listed.sort()).toEqual([...SETTINGS, "CHROMIUM_PATH"].sort());
});
